// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

/// An outlook as programs read it.
public struct OutlookAnswer: Encodable, Hashable, Sendable {
  /// A sentence about a quantity.
  public struct Sentence: Encodable, Hashable, Sendable {
    /// The quantity; `advice` and `limits` for what is said of none.
    public let about: String
    /// The sentence.
    public let text: String
    /// The key of its source in the bibliography.
    public let source: String
  }

  /// What can be said of withdrawal.
  public struct Withdrawal: Encodable, Hashable, Sendable {
    /// Of 100 people, how many have any (COWS of 5 or more).
    public let anyOf100: Int
    /// Of 100 people, how many have moderate or worse (COWS of 13 or more).
    public let moderateOf100: Int
    /// When it begins, h; the middle of those who have it.
    @ExplicitNull public private(set) var onsetHours: Double?
    /// When it is worst, h; the middle of those who have it.
    @ExplicitNull public private(set) var peakHours: Double?
    /// When three of four people are through it, h.
    @ExplicitNull public private(set) var mostThroughByHours: Double?
    /// The highest COWS of the person in the middle.
    public let highest: Double
    /// Its class.
    public let highestClass: WithdrawalClass
  }

  /// The situation, with its number.
  public let situation: Choice
  /// The plan, with its number.
  public let plan: Choice
  /// How many virtual people there are.
  public let people: Int
  /// Hours from the last use or full dose, for each value of the series.
  public let hours: [Double]
  /// What 5, 50 and 95 of 100 people are below.
  public let series: [Band.Series]
  /// Withdrawal.
  public let withdrawal: Withdrawal
  /// For how many days medication takes away at least half of another opioid's effect.
  public let blockedDays: Double
  /// How vulnerable breathing is at the end, relative to the last use.
  public let vulnerabilityAtEnd: Double
  /// The same without any medication then.
  public let vulnerabilityUnprotected: Double
  /// Whether the first dose brings on sudden withdrawal.
  public let isPrecipitated: Bool
  /// What is said.
  public let sentences: [Sentence]
}

extension Outlook {
  /// The outlook as programs read it, with its sentences in `language`.
  public func answer(_ language: Language) -> OutlookAnswer {
    func said(_ about: String, _ statements: [Statement]) -> [OutlookAnswer.Sentence] {
      statements.map { OutlookAnswer.Sentence(about: about, text: $0.text, source: $0.source) }
    }
    return OutlookAnswer(
      situation: Choice(situation.id, setting.situationNumber), plan: Choice(plan.id, setting.planNumber),
      people: band.people, hours: band.times, series: band.series,
      withdrawal: OutlookAnswer.Withdrawal(
        anyOf100: withdrawal.anyOf100, moderateOf100: withdrawal.moderateOf100, onsetHours: withdrawal.onset,
        peakHours: withdrawal.peak, mostThroughByHours: withdrawal.mostThroughBy, highest: withdrawal.highest,
        highestClass: withdrawal.highestClass),
      blockedDays: blockedDays, vulnerabilityAtEnd: vulnerabilityAtEnd,
      vulnerabilityUnprotected: vulnerabilityUnprotected, isPrecipitated: isPrecipitated,
      sentences: quantities.flatMap { said($0.rawValue, sentences($0, language)) }
        + said("advice", advice(language)) + said("limits", limits(language)))
  }
}

/// The situations and plans that can be asked for.
public struct OutlookVocabulary: Encodable, Hashable, Sendable {
  /// A situation or a plan.
  public struct Item: Encodable, Hashable, Sendable {
    /// Its id.
    public let id: String
    /// Its name.
    public let name: LocalizedText
    /// The number that it asks for.
    @ExplicitNull public private(set) var number: Range?
    /// The plans that fit a situation.
    @ExplicitNull public private(set) var plans: [String]?
  }

  /// A number that is asked for.
  public struct Range: Encodable, Hashable, Sendable {
    /// The question.
    public let label: LocalizedText
    /// The least.
    public let least: Int
    /// The greatest.
    public let greatest: Int
    /// What is meant where nothing is said.
    public let usual: Int
    /// The unit.
    public let unit: LocalizedText
  }

  /// The situations.
  public let situations: [Item]
  /// The plans.
  public let plans: [Item]

  /// What `guide` knows.
  public init(_ guide: Guide) {
    func range(_ id: String?) -> Range? {
      guide.number(id).map {
        Range(label: $0.label, least: $0.least, greatest: $0.greatest, usual: $0.usual, unit: $0.unit)
      }
    }
    situations = guide.situations.map {
      Item(id: $0.id, name: $0.name, number: range($0.number), plans: $0.plans)
    }
    plans = guide.plans.map { Item(id: $0.id, name: $0.name, number: range($0.number), plans: nil) }
  }
}
