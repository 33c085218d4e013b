// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Something about a listing that a person should know before calling.
public struct Caution: Codable, Hashable, Sendable, Identifiable {
  /// Its name, such as `opioid-clients-only`.
  public let id: String
  /// It applies where the program lists one of these codes …
  public let anyOf: [String]
  /// … and none of these …
  public let noneOf: [String]?
  /// … and the person seeks treatment for this (`nil`: either).
  public let condition: Condition?
  /// What to know or ask.
  public let text: LocalizedText
  /// The key of the source in the bibliography.
  public let source: String
}
