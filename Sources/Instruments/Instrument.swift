// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A questionnaire or a rating scale, as data: what it asks, which answers are legal, how it is scored and read.
public struct Instrument: Decodable, Sendable {
  /// Who gives the answers.
  public enum Rater: String, Codable, Sendable {
    /// The person, about themselves.
    case `self`
    /// Someone else, about the person.
    case observer
    /// A trained clinician.
    case clinician
  }

  /// The sentence under which it may be used, and where it stands.
  public struct Licence: Codable, Hashable, Sendable {
    /// The sentence.
    public let text: String
    /// The key of its source.
    public let source: String
  }

  /// Its id, such as `cows`.
  public let id: String
  /// Its name.
  public let name: InstrumentText
  /// What it is about, in one sentence.
  public let about: InstrumentText
  /// Who rates.
  public let rater: Rater
  /// Which version it is.
  public let version: String
  /// The key of the publication.
  public let source: String
  /// Under which sentence it may be used.
  public let licence: Licence
  /// What stands above the items; `nil` for nothing.
  public let introduction: InstrumentText?
  /// The LOINC code of the panel; `nil` where none is confirmed.
  public let loinc: String?
  /// The items, in order.
  public let items: [Item]
  /// What is scored; empty for a list that only helps to notice.
  public let scales: [Scale]
  /// What the result cannot tell.
  public let limits: [InstrumentStatement]
  /// What to do next.
  public let next: [InstrumentStatement]
  /// The ids of the instruments that fit after it.
  public var then: [String] { thenList ?? [] }
  private let thenList: [String]?

  private enum CodingKeys: String, CodingKey {
    case id, name, about, rater, version, source, licence, introduction, loinc, items, scales, limits, next
    case thenList = "then"
  }

  /// Whether a threshold depends on sex or age.
  public var asksForPerson: Bool {
    scales.contains { scale in
      (scale.positive ?? []).contains { $0.sex != nil || $0.ageFrom != nil || $0.ageTo != nil }
    }
  }

  /// The languages in which the whole wording may be shipped.
  public var languages: [Language] {
    let texts =
      [introduction].compactMap { $0 }
      + items.flatMap { item in
        [item.text] + (item.options ?? []).map(\.text) + [item.ends?.least, item.ends?.greatest].compactMap { $0 }
      }
    return texts.allSatisfy { $0.es != nil } ? [.english, .spanish] : [.english]
  }
}
