// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A number that is worked out from the items, and how it is read.
public struct Scale: Decodable, Sendable {
  /// How it is worked out.
  public enum Rule: String, Codable, Sendable {
    /// The sum of the items' scores.
    case sum
    /// Their mean.
    case mean
    /// The answer of its only item; without an answer it has no value.
    case value
  }

  /// A class of values.
  public struct Band: Decodable, Hashable, Sendable {
    /// The least value.
    public let from: Int
    /// The greatest value.
    public let to: Int
    /// Its id, such as `moderate`.
    public let id: String
    /// Its name.
    public let name: InstrumentText
  }

  /// When a value is positive: for people of a sex and an age, where the publication says so.
  public struct Threshold: Decodable, Hashable, Sendable {
    let from: Double?
    let to: Double?
    let sex: PersonFacts.Sex?
    let ageFrom: Int?
    let ageTo: Int?

    func isReached(_ value: Double) -> Bool {
      value >= from ?? -.infinity && value <= to ?? .infinity
    }

    /// Whether it is meant for a person; `nil` where that cannot be known.
    func isMeant(for person: PersonFacts) -> Bool? {
      var isKnown = true
      if let sex {
        if person.sex == nil { isKnown = false } else if person.sex != sex { return false }
      }
      if ageFrom != nil || ageTo != nil {
        if let age = person.age {
          if age < ageFrom ?? 0 || age > ageTo ?? .max { return false }
        } else {
          isKnown = false
        }
      }
      return isKnown ? true : nil
    }
  }

  /// A change between two times that is published to matter.
  public struct Change: Decodable, Hashable, Sendable {
    /// The share of the first value.
    public let share: Double
    /// The key of its source.
    public let source: String
  }

  /// Its id within the instrument.
  public let id: String
  /// Its name.
  public let name: InstrumentText
  /// The least and the greatest value.
  public let range: [Int]
  /// How it is worked out.
  public let rule: Rule
  /// The classes; empty where none are published.
  public var bands: [Band] { bandList ?? [] }
  /// The ids of its items; all scored ones where none are named.
  public let items: [String]?
  /// When it is positive; `nil` where no threshold is published.
  public let positive: [Threshold]?
  /// The LOINC code; `nil` where none is confirmed.
  public let loinc: String?
  /// The change that matters; `nil` where none is published.
  public let change: Change?
  /// Whether a higher value is better; a lower one is otherwise.
  public var isBetterHigher: Bool { betterIsHigher == true }
  private let bandList: [Band]?
  private let betterIsHigher: Bool?

  private enum CodingKeys: String, CodingKey {
    case id, name, range, rule, items, positive, loinc, change, betterIsHigher
    case bandList = "bands"
  }

  /// Whether a value is positive for a person; `nil` where no threshold is published, or where sex or age decide and
  /// are not known.
  func isPositive(_ value: Double, for person: PersonFacts) -> Bool? {
    guard let positive, !positive.isEmpty else { return nil }
    // Reached whoever the person is.
    if positive.allSatisfy({ $0.isReached(value) }) { return true }
    var isOpen = false
    for threshold in positive where threshold.isReached(value) {
      switch threshold.isMeant(for: person) {
      case true: return true
      case nil: isOpen = true
      case false: continue
      }
    }
    return isOpen ? nil : false
  }

  /// The class of a value.
  func band(_ value: Double) -> Band? {
    bands.first { Double($0.from) <= value && value <= Double($0.to) }
  }
}

/// What thresholds may depend on.
public struct PersonFacts: Codable, Hashable, Sendable {
  /// A sex, as publications of thresholds use it.
  public enum Sex: String, Codable, CaseIterable, Sendable {
    case female, male
  }

  /// The sex; `nil` where it is not said.
  public var sex: Sex?
  /// The age in years; `nil` where it is not said.
  public var age: Int?

  /// Makes facts.
  public init(sex: Sex? = nil, age: Int? = nil) {
    self.sex = sex
    self.age = age
  }
}
