// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

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

/// Sentences in every language, each with its source, by their ids; a blank such as `{count}` is filled when it is said.
public struct StatementBook: Sendable {
  private struct Entry: Decodable, Sendable {
    let id: String
    let en: String
    let es: String
    let source: String
  }

  private var entries: [String: Entry] = [:]

  /// A book without sentences.
  public init() {}

  /// Adds the sentences of a JSON file: an array of objects with `id`, `en`, `es` and `source`.
  public mutating func add(json: Data, file: String) throws(EvidenceError) {
    let read: [Entry] = try Resource.decode(json, file: file)
    for entry in read { entries[entry.id] = entry }
  }

  /// The sentence `id` with each `{name}` replaced by its value; an unknown id shows itself.
  public func callAsFunction(
    _ id: String, _ language: Language, _ values: KeyValuePairs<String, String> = [:]
  ) -> Statement {
    guard let entry = entries[id] else { return Statement(id, source: "") }
    let template = LocalizedText(en: entry.en, es: entry.es)[language]
    return Statement(TextTemplate.filled(template, values), source: entry.source)
  }
}
