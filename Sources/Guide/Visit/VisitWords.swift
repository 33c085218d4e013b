// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What a visit's sheet is made of (`visit.json`).
public struct VisitWords: Decodable, Sendable {
  /// A sentence with its source.
  public struct Sentence: Decodable, Hashable, Sendable {
    let en: String
    let es: String
    let source: String

    /// The sentence in `language`.
    public subscript(language: Language) -> Statement {
      Statement(LocalizedText(en: en, es: es)[language], source: source)
    }
  }

  /// A kind of visit.
  public struct Kind: Decodable, Hashable, Sendable {
    /// The name, such as `telehealth`.
    public let id: String
    /// What it is called.
    public let name: LocalizedText
    /// What to say on the phone, in the order of the call.
    public let call: [LocalizedText]
    /// What to say in the visit.
    public let say: [LocalizedText]
    /// What happens there.
    public let expect: [Sentence]
  }

  /// Something to write in one's own words.
  public struct Note: Decodable, Hashable, Sendable {
    /// The name, such as `medicines`.
    public let id: String
    /// What is asked.
    public let question: LocalizedText
    /// What helps to answer; `nil` where it needs nothing.
    public let hint: LocalizedText?
    /// The heading on the sheet.
    public let title: LocalizedText
  }

  /// Something to choose from.
  public struct Choice: Decodable, Hashable, Sendable {
    /// One of them.
    public struct Option: Decodable, Hashable, Sendable {
      /// The name, such as `side-effects`.
      public let id: String
      /// What stands beside the box, and on the sheet.
      public let text: LocalizedText
    }

    /// The name, such as `questions`.
    public let id: String
    /// What is asked.
    public let question: LocalizedText
    /// The heading on the sheet.
    public let title: LocalizedText
    /// What can be chosen.
    public let options: [Option]
  }

  /// The kinds of visits.
  public let kinds: [Kind]
  /// What is written in one's own words.
  public let notes: [Note]
  /// What is chosen.
  public let choices: [Choice]
  /// The heading above totals of instruments.
  public let scoresTitle: LocalizedText
  /// The heading above what was answered elsewhere.
  public let answersTitle: LocalizedText
  /// What to take along.
  public let bring: [Sentence]
  /// What one may refuse or ask for.
  public let refuse: [Sentence]
}
