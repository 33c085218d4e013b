// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The options side by side for one person, in an order that says why. It never picks one.
public struct Comparison: Hashable, Sendable {
  /// How an option meets what matters to the person.
  public struct Match: Hashable, Sendable {
    /// What matters.
    public let value: PersonalValue
    /// How much, 1 or 2.
    public let weight: Int
    /// What the option has to say to it.
    public let entry: PersonalValue.Entry
  }

  /// One option.
  public struct Row: Hashable, Sendable {
    /// The option.
    public let option: MedicationOption
    /// What the rules say of it.
    public let verdict: OptionVerdict
    /// What matters to the person, and how it is met; what matters most first.
    public let matches: [Match]
    /// Whether it is the person's own wish.
    public let isWished: Bool
    /// The part of what matters that it meets, 0 to 1; `nil` where nothing was said to matter.
    public let share: Double?
  }

  /// The options: those that fit before those that need care before those that have to wait; among these the person's
  /// wish, then what meets most of what matters, then what is within reach, then the order of ``MedicationOption``.
  public let rows: [Row]
  /// What the rules say.
  public let eligibility: Eligibility
  /// The profile that it is for.
  public let profile: Profile
}

extension TreatmentLibrary {
  /// The options side by side for a person.
  public func comparison(_ profile: Profile) -> Comparison {
    let eligibility = eligibility(profile)
    let wish = profile.choice("wish")
    let rows = eligibility.options.map { verdict in
      let matches = values.filter { profile.rating($0.id) > 0 }.map {
        Comparison.Match(value: $0, weight: profile.rating($0.id), entry: $0[verdict.option])
      }
      let weight = matches.reduce(0) { $0 + $1.weight }
      let met = matches.reduce(0.0) { $0 + Double($1.weight) * $1.entry.meets.part }
      return Comparison.Row(
        option: verdict.option, verdict: verdict,
        matches: matches.filter { $0.weight == 2 } + matches.filter { $0.weight == 1 },
        isWished: verdict.option.rawValue == wish, share: weight == 0 ? nil : met / Double(weight))
    }
    // A stable order: what is alike stays in the order of the options.
    let ordered = rows.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.verdict.verdict != b.verdict.verdict { return a.verdict.verdict < b.verdict.verdict }
      if a.isWished != b.isWished { return a.isWished }
      if (a.share ?? 0) != (b.share ?? 0) { return (a.share ?? 0) > (b.share ?? 0) }
      if a.verdict.access != b.verdict.access { return a.verdict.access > b.verdict.access }
      return left.offset < right.offset
    }
    return Comparison(rows: ordered.map(\.element), eligibility: eligibility, profile: profile)
  }
}

extension PersonalValue.Meets {
  /// What it counts for.
  fileprivate var part: Double {
    switch self {
    case .yes: 1
    case .partly: 0.5
    case .no: 0
    }
  }
}
