// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What is known of a medication, as a person reads it.
public struct MedicationGuide: Decodable, Hashable, Sendable {
  /// The products that a fact is about, where it is not about all.
  public enum Form: String, Decodable, Sendable {
    case tablets, injection, daily
  }

  /// A fact with its source, its certainty, and when somebody last looked.
  public struct Fact: Decodable, Hashable, Sendable {
    /// Its id.
    public let id: String
    /// The question that it answers, where it is one that people ask.
    public let question: LocalizedText?
    /// The products that it is about; `nil` for all.
    public let forms: [Form]?
    /// Whether it was read in a source, and does not stand from memory only.
    public let checked: Bool
    /// What it says.
    public let sourced: Sourced<LocalizedText>

    private enum Member: String, CodingKey {
      case id, question, forms, checked
    }

    /// Reads a fact.
    public init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Member.self)
      id = try members.decode(String.self, forKey: .id)
      question = try members.decodeIfPresent(LocalizedText.self, forKey: .question)
      forms = try members.decodeIfPresent([Form].self, forKey: .forms)
      checked = try members.decode(Bool.self, forKey: .checked)
      sourced = try Sourced(from: decoder)
    }
  }

  /// Facts under one heading.
  public struct Section: Decodable, Hashable, Sendable {
    /// Its id, such as `missed`.
    public let id: String
    /// Its heading.
    public let title: LocalizedText
    /// The facts.
    public let facts: [Fact]
  }

  /// When to call, and whom.
  public struct Call: Decodable, Hashable, Sendable {
    /// How soon.
    public enum Urgency: String, Decodable, CaseIterable, Sendable {
      case emergency, today, soon
    }

    /// How soon.
    public let urgency: Urgency
    /// When, and what to do.
    public let fact: Fact

    private enum Member: String, CodingKey {
      case urgency
    }

    /// Reads a call.
    public init(from decoder: any Decoder) throws {
      urgency = try decoder.container(keyedBy: Member.self).decode(Urgency.self, forKey: .urgency)
      fact = try Fact(from: decoder)
    }
  }

  /// The medication.
  public let medication: Medication
  /// The facts.
  public let sections: [Section]
  /// Questions that people ask.
  public let questions: [Fact]
  /// How often side effects were, in studies.
  public let sideEffects: [SideEffectTable]
  /// When to call.
  public let calls: [Call]

  /// All facts, with those that answer questions and those that say when to call.
  public var facts: [Fact] {
    sections.flatMap(\.facts) + questions + calls.map(\.fact)
  }
}

/// How many of 100 people had an effect, with and without a medication.
public struct SideEffectTable: Decodable, Hashable, Sendable {
  /// The people who got one thing.
  public struct Arm: Decodable, Hashable, Sendable {
    /// What they got.
    public let name: LocalizedText
    /// How many they were; `nil` where that is not known.
    public let people: Int?
  }

  /// One effect.
  public struct Row: Decodable, Hashable, Sendable {
    /// The effect.
    public let effect: LocalizedText
    /// How many of 100 had it with the medication; `nil` where only words are known.
    public let treated: Double?
    /// How many of 100 had it without; `nil` where that is not known.
    public let control: Double?
    /// How often, in words, where no numbers are known.
    public let frequency: LocalizedText?
  }

  /// Its id.
  public let id: String
  /// What it is.
  public let title: LocalizedText
  /// Who the people were.
  public let population: LocalizedText
  /// Those with the medication.
  public let treated: Arm
  /// Those without; `nil` where there were none.
  public let control: Arm?
  /// The effects.
  public let rows: [Row]
  /// The key of its source.
  public let source: String
  /// How firmly it stands.
  public let certainty: Certainty
  /// Whether it was read in a source, and does not stand from memory only.
  public let checked: Bool
  /// When somebody last looked.
  public let reviewedOn: CalendarDate
  /// When somebody must look again.
  public let reviewBy: CalendarDate
}
