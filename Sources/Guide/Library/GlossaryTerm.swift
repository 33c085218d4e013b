// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A word explained.
public struct GlossaryTerm: Decodable, Hashable, Sendable {
  /// Other words for it, in each language; what people type.
  public struct OtherNames: Decodable, Hashable, Sendable {
    let en: [String]
    let es: [String]

    /// The names in `language`.
    public subscript(language: Language) -> [String] {
      language == .english ? en : es
    }
  }

  /// The name in addresses, such as `precipitated-withdrawal`.
  public let id: String
  /// The word.
  public let term: LocalizedText
  /// What it means, in one to three sentences.
  public let text: LocalizedText
  /// Other words for it.
  public let also: OtherNames
  /// The page that says more, such as `/library/withdrawal`; `nil` where none does.
  public let more: String?
  /// The key of the source.
  public let source: String
}
