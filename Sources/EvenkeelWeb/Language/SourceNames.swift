// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The names of the sources that pages cite, by their key in the bibliography.
struct SourceNames: Sendable {
  /// The key of what Evenkeel itself recommends; it gets no mark.
  static let practice = "evenkeel-practice"

  /// A source without its own entry shows its key.
  func view(_ key: String, number: Int, texts: Texts) -> SourceView {
    SourceView(number: number, name: key, web: nil, reviewed: nil)
  }
}
