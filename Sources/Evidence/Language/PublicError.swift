// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// An error that people may see: what happened, and what to do about it. It never carries a person's values.
public protocol PublicError: Error {
  /// A stable name for programs, such as `directory-missing`.
  var code: String { get }
  /// What happened, in one sentence.
  var sentence: LocalizedText { get }
  /// What to do about it, in one sentence.
  var remedy: LocalizedText { get }
}
