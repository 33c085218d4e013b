// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Mustache

/// The short texts of the pages in one language, by key. A template writes `{{t.find-title}}`.
struct Texts: Sendable, MustacheParent {
  let language: Language
  private let entries: [String: String]

  init(language: Language, entries: [String: String]) {
    self.language = language
    self.entries = entries
  }

  /// The text of `key`, with each `{name}` replaced by its value; an unknown key shows itself.
  func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    TextTemplate.filled(entries[key] ?? key, values)
  }

  /// Whether there is a text of `key`.
  func has(_ key: String) -> Bool {
    entries[key] != nil
  }

  func child(named key: String) -> Any? {
    entries[key] ?? key
  }
}

/// The texts in every language.
struct Catalogue: Sendable {
  private let texts: [Language: Texts]

  /// Reads `texts/en.json` and `texts/es.json`.
  init() throws(WebError) {
    var texts: [Language: Texts] = [:]
    for language in Language.allCases {
      texts[language] = Texts(language: language, entries: try WebResource.json("texts/\(language.rawValue).json"))
    }
    self.texts = texts
  }

  subscript(language: Language) -> Texts {
    texts[language] ?? Texts(language: language, entries: [:])
  }
}
