// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What is known about a person who chooses a treatment. It holds no name, no date and no place.
public struct Profile: Hashable, Sendable {
  /// The answers by the fields' ids; what is unknown has none.
  public internal(set) var answers: [String: ProfileAnswer]

  /// A profile of which nothing is known.
  public init() {
    answers = [:]
  }

  /// The answer to `field`; `nil` where it is unknown.
  public subscript(field: String) -> ProfileAnswer? {
    answers[field]
  }

  /// The same profile with another answer to `field`; `nil` makes it unknown.
  public func setting(_ field: String, to answer: ProfileAnswer?) -> Profile {
    var profile = self
    profile.answers[field] = answer
    return profile
  }

  /// The chosen option of `field`.
  public func choice(_ field: String) -> String? {
    if case .one(let option) = answers[field] { option } else { nil }
  }

  /// The number of `field`.
  public func number(_ field: String) -> Int? {
    if case .number(let number) = answers[field] { number } else { nil }
  }

  /// The opioids that were taken; `nil` where that is unknown.
  public var opioids: [OpioidUse]? {
    if case .days(let uses) = answers["opioids"] { uses } else { nil }
  }

  /// The medicines that are taken, as typed; empty also where that is unknown.
  public var medicines: [String] {
    if case .names(let names) = answers["medicines"] { names } else { [] }
  }

  /// How much `value` matters, 0 to 2.
  public func rating(_ value: String) -> Int {
    if case .ratings(let ratings) = answers["matters"] { ratings[value] ?? 0 } else { 0 }
  }
}
