// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What can be chosen for a visit's sheet, for programs and terminals.
public struct VisitVocabulary: Hashable, Sendable, Encodable {
  /// Something with a name and its words.
  public struct Item: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// What it says.
    public let text: String
  }

  /// A list to choose from.
  public struct List: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// What is asked.
    public let question: String
    /// What can be chosen.
    public let options: [Item]
  }

  /// The kinds of visits.
  public let kinds: [Item]
  /// What is written in one's own words.
  public let notes: [Item]
  /// What is chosen.
  public let lists: [List]

  /// Makes the vocabulary.
  public init(_ words: VisitWords, _ language: Language) {
    kinds = words.kinds.map { Item(id: $0.id, text: $0.name[language]) }
    notes = words.notes.map { Item(id: $0.id, text: $0.question[language]) }
    lists = words.choices.map { choice in
      List(
        id: choice.id, question: choice.question[language],
        options: choice.options.map { Item(id: $0.id, text: $0.text[language]) })
    }
  }
}
