// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A plan for one person: what is passed, what is not, and when naltrexone could follow.
public struct PlanForPerson: Hashable, Sendable {
  /// A gate and whether it is passed.
  public struct CheckedGate: Hashable, Sendable {
    /// The gate.
    public let gate: StartPlan.Gate
    /// Whether it is passed; unknown where the profile does not tell.
    public let isPassed: Truth
  }

  /// The washout of one opioid.
  public struct WashoutLeft: Hashable, Sendable {
    /// The washout.
    public let washout: Washout
    /// The days since it was last taken; `nil` where that is not known.
    public let days: Int?
    /// Days until the shortest time that a source allows is over; 0 where it is; `nil` where it is not known.
    public let leastLeft: Int?
    /// Days until the longest time that a source asks for is over.
    public let enoughLeft: Int?
  }

  /// The plan.
  public let plan: StartPlan
  /// What the rules say of its option; `nil` where it has none.
  public let verdict: OptionVerdict?
  /// The gates.
  public let gates: [CheckedGate]
  /// The washouts of the opioids that were taken, where the plan leads to naltrexone.
  public let washouts: [WashoutLeft]
  /// Options that do not have to wait, where this one has to.
  public let instead: [MedicationOption]

  /// Whether nothing that is known stands against the first dose.
  public var isOpen: Bool {
    verdict?.verdict != .notNow && !gates.contains { $0.isPassed == .no }
  }
}

extension TreatmentLibrary {
  /// The plan called `id`; the name of a medication or option stands for its first plan to start.
  /// - Throws: ``TreatmentError/unknownPlan(known:)``.
  public func plan(_ id: String) throws(TreatmentError) -> StartPlan {
    let named = plans.first { $0.id == id }
    let starting = plans.first { $0.kind == .start && ($0.medication == id || $0.option?.medication.rawValue == id) }
    guard let plan = named ?? starting else { throw .unknownPlan(known: plans.map(\.id)) }
    return plan
  }

  /// The plan called `id` for a person.
  /// - Throws: ``TreatmentError/unknownPlan(known:)``.
  public func plan(_ id: String, for profile: Profile) throws(TreatmentError) -> PlanForPerson {
    let plan = try plan(id)
    let facts = ProfileFacts(profile, washouts: washouts)
    let eligibility = eligibility(profile)
    let verdict = plan.option.flatMap { option in eligibility.options.first { $0.option == option } }
    let gates = plan.gates.map {
      PlanForPerson.CheckedGate(gate: $0, isPassed: $0.passes?.holds(for: facts) ?? .unknown)
    }
    let isBlocked = verdict?.verdict == .notNow || gates.contains { $0.isPassed == .no }
    return PlanForPerson(
      plan: plan, verdict: verdict, gates: gates,
      washouts: plan.option?.medication == .naltrexone ? washoutsLeft(profile) : [],
      instead: isBlocked
        ? eligibility.options.filter { $0.verdict != .notNow && $0.option != plan.option }.map(\.option) : [])
  }

  /// The washouts of the opioids that were taken; an opioid that is none any more is left out.
  public func washoutsLeft(_ profile: Profile) -> [PlanForPerson.WashoutLeft] {
    (profile.opioids ?? []).compactMap { use in
      washouts.first { $0.opioid == use.opioid }.map { washout in
        PlanForPerson.WashoutLeft(
          washout: washout, days: use.days, leastLeft: use.days.map { max(0, washout.least - $0) },
          enoughLeft: use.days.map { max(0, washout.enough - $0) })
      }
    }
  }
}
