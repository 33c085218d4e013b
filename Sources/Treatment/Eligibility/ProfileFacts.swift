// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What the rules can ask of a profile: its answers, and what follows from them.
struct ProfileFacts: Sendable {
  /// What is worked out and not asked, with the legal words of those that are words.
  enum Derived: String, CaseIterable, Sendable {
    /// Days since any opioid was last taken; large where none was.
    case opioidDays = "opioid-days"
    /// Days until the shortest washout that any source allows before naltrexone is over; 0 where it is.
    case washoutLeast = "washout-least-left"
    /// Days until the longest washout that any source asks for is over; 0 where it is.
    case washoutEnough = "washout-left"
    /// The kinds of opioids that may still act: those taken at most five days ago, and an injection of
    /// buprenorphine for four months.
    case recentOpioids = "recent-opioids"
  }

  private let profile: Profile
  private let washouts: [Washout]

  init(_ profile: Profile, washouts: [Washout]) {
    self.profile = profile
    self.washouts = washouts
  }

  func words(_ field: String) -> Set<String>? {
    if field == Derived.recentOpioids.rawValue {
      guard let uses = profile.opioids else { return nil }
      return Set(
        uses.filter { use in (use.days ?? 0) <= (use.opioid == "buprenorphine-injection" ? 119 : 5) }.map(\.opioid))
    }
    switch profile[field] {
    case .days(let uses): return Set(uses.map(\.opioid))
    case .one(let option): return [option]
    case .many(let options): return Set(options)
    default: return nil
    }
  }

  func number(_ field: String) -> Int? {
    guard let derived = Derived(rawValue: field) else { return profile.number(field) }
    guard let uses = profile.opioids else { return nil }
    switch derived {
    case .opioidDays:
      guard !uses.contains(where: { $0.days == nil }) else { return nil }
      return uses.compactMap(\.days).min() ?? Self.never
    case .washoutLeast: return left(uses) { $0.least }
    case .washoutEnough: return left(uses) { $0.enough }
    case .recentOpioids: return nil
    }
  }

  /// More days than any washout.
  private static let never = 9999

  /// The days that are left of the longest washout. An opioid whose day is unknown leaves it unknown, unless another
  /// one already says that the washout is not over.
  private func left(_ uses: [OpioidUse], _ needed: (Washout) -> Int) -> Int? {
    var left = 0
    var isKnown = true
    for use in uses {
      guard let washout = washouts.first(where: { $0.opioid == use.opioid }) else { continue }
      if let days = use.days { left = max(left, needed(washout) - days) } else { isKnown = false }
    }
    return isKnown || left > 0 ? left : nil
  }
}
