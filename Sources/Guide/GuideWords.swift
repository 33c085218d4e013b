// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A sentence with its source.
public struct Statement: Codable, Hashable, Sendable {
  /// The sentence, in the language asked for.
  public let text: String
  /// The key of its source in the bibliography.
  public let source: String

  /// Makes a statement.
  public init(_ text: String, source: String) {
    self.text = text
    self.source = source
  }
}

/// The sentences of the guide, in every language, each with its source.
struct GuideWords: Sendable {
  private struct Entry: Decodable, Sendable {
    let id: String
    let en: String
    let es: String
    let source: String
  }

  private let entries: [String: Entry]

  init(files: [String]) throws(GuideError) {
    var entries: [String: Entry] = [:]
    for file in files {
      let read: [Entry] = try Resource.json(file)
      for entry in read { entries[entry.id] = entry }
    }
    self.entries = entries
  }

  /// The statement `id` with each `{name}` replaced by its value; an unknown id shows itself.
  func callAsFunction(
    _ id: String, _ language: Language, _ values: KeyValuePairs<String, String> = [:]
  ) -> Statement {
    guard let entry = entries[id] else { return Statement(id, source: "") }
    let template = LocalizedText(en: entry.en, es: entry.es)[language]
    return Statement(TextTemplate.filled(template, values), source: entry.source)
  }
}
