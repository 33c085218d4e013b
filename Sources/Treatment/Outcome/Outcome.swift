// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What a study found, as people counted among 100 or 1,000 alike.
public struct Outcome: Decodable, Hashable, Sendable {
  /// What was counted.
  public enum Question: String, Decodable, CaseIterable, Sendable {
    case staying, returning, deaths, starting, drinking, other
  }

  /// What the people were treated for.
  public enum Topic: String, Decodable, Sendable {
    case opioids, alcohol
  }

  /// How the study was made.
  public enum Design: String, Decodable, Sendable {
    case trial, observational
    case metaAnalysis = "meta-analysis"
  }

  /// The people of one option.
  public struct Row: Decodable, Hashable, Sendable {
    /// The option; more than those of ``MedicationOption``, such as `placebo`.
    public let option: String
    /// Its name.
    public let name: LocalizedText
    /// How many of the denominator.
    public let count: Double
    /// The least that is compatible with the study (95 % interval); `nil` where it was not published.
    public let low: Double?
    /// The greatest.
    public let high: Double?
    /// How many people there were; `nil` where that is not known.
    public let people: Int?
  }

  /// Its id.
  public let id: String
  /// What was counted.
  public let question: Question
  /// What the people were treated for.
  public let about: Topic
  /// Its title.
  public let title: LocalizedText
  /// Who the people were.
  public let population: LocalizedText
  /// How the study was made.
  public let design: Design
  /// When it was published.
  public let year: Int
  /// Of how many is counted: 100, or 1,000 where it is rare.
  public let denominator: Int
  /// Over which time.
  public let time: LocalizedText
  /// The options.
  public let rows: [Row]
  /// What is counted, where it is not people.
  public let counted: Counted?
  /// Whether more of what is counted is good.
  public let better: Better
  /// What it says, in a person's words.
  public let said: LocalizedText
  /// What limits it.
  public let uncertain: LocalizedText
  /// The key of its source.
  public let source: String
  /// How firmly it stands.
  public let certainty: Certainty
  /// Whether the numbers were read in a source, and do not stand from memory only.
  public let checked: Bool

  /// What is counted other than people.
  public enum Counted: String, Decodable, Sendable {
    case days, tests
  }

  /// Which way is good.
  public enum Better: String, Decodable, Sendable {
    case more, fewer
  }
}

/// Something that is not known.
public struct EvidenceGap: Decodable, Hashable, Sendable {
  /// Its id.
  public let id: String
  /// In English.
  public let en: String
  /// In Spanish.
  public let es: String
  /// The key of its source.
  public let source: String

  /// The sentence in `language`.
  public subscript(language: Language) -> String {
    language == .english ? en : es
  }
}
