// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A sentence that states a fact, in every language, with its source.
struct SourcedText: Codable, Sendable, Hashable {
  let en: String
  let es: String
  /// The key of the source in the bibliography.
  let source: String

  subscript(language: Language) -> String {
    language == .english ? en : es
  }
}

/// A page of such sentences (`texts/help.json`, `texts/about.json`).
struct Knowledge: Decodable, Sendable {
  struct Section: Decodable, Sendable {
    let id: String
    let title: LocalizedText
    /// How it looks: `emergency`, `care`, or plain.
    let style: String?
    let intro: SourcedText?
    let ordered: Bool?
    let statements: [SourcedText]
  }

  let sections: [Section]
}
