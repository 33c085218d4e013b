// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

/// What helps a person to understand: what would happen in a situation like theirs, how dependence comes about, and how
/// much pain medicine is.
public struct Guide: Sendable {
  /// The situations to choose from.
  public let situations: [Situation]
  /// All plans; each situation names those that fit it.
  public let plans: [Plan]
  /// The simulator.
  public let simulation: Simulation
  /// The opioids that are prescribed for pain.
  public let painMedicines: PainMedicines
  let longTermUse: LongTermUse
  let numbers: [NumberField]
  let words: StatementBook

  /// How many virtual people an outlook is made of: 200, or 104 where the picture is so long that a slider would not
  /// be followed at once. Both are whole vectors of eight.
  static func people(for scenario: Scenario) -> Int {
    let first = scenario.treatments.flatMap(\.given).map(\.time).min() ?? 0
    let days = (scenario.horizon.value - min(0, first, -(scenario.habit?.lasting?.value ?? 0))) / 24
    // Where naltrexone pushes opioids away, the model goes on in finer steps.
    let pushes = scenario.habit != nil && scenario.treatments.contains { $0.medication.hasPrefix("naltrexone") }
    return days * (pushes ? 3 : 1) > 120 ? 104 : 200
  }

  /// Reads what ships with Evenkeel.
  /// - Throws: ``GuideError/resourceDamaged(file:)``.
  public init() throws(GuideError) {
    situations = try Resource.json("situations")
    plans = try Resource.json("plans")
    numbers = try Resource.json("numbers")
    painMedicines = try Resource.json("pain-medicines")
    longTermUse = try Resource.json("long-term-use")
    words = try Resource.statements(["outlook", "story", "pain-words"])
    do {
      simulation = try .bundled()
    } catch {
      throw .simulation(error)
    }
    try checkThatChoicesFit()
  }

  /// There is something to choose, and what is named exists.
  private func checkThatChoicesFit() throws(GuideError) {
    guard !situations.isEmpty, situations.allSatisfy({ !$0.plans.isEmpty && $0.plans.allSatisfy { plan($0) != nil } })
    else { throw .resourceDamaged(file: "situations.json") }
    let named = situations.compactMap(\.number) + plans.compactMap(\.number)
    guard named.allSatisfy({ number($0) != nil }) else { throw .resourceDamaged(file: "numbers.json") }
  }

  /// The situation called `id`.
  public func situation(_ id: String) -> Situation? {
    situations.first { $0.id == id }
  }

  /// The plan called `id`.
  public func plan(_ id: String) -> Plan? {
    plans.first { $0.id == id }
  }

  /// The number called `id`; `nil` where there is none.
  public func number(_ id: String?) -> NumberField? {
    id.flatMap { id in numbers.first { $0.id == id } }
  }
}
