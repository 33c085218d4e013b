// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The simulator: a function from a scenario to the course of everything in time.
///
/// Concentrations are propagated exactly from event to event; receptors, adaptation and withdrawal go on a grid of six
/// minutes (three where an antagonist pushes agonists away), tolerance of breathing, blockade and craving on a grid of one hour. The same scenario gives the same bits.
public struct Simulation: Sendable {
  /// The drugs.
  public let library: DrugLibrary
  /// The constants of adaptation.
  public let constants: AdaptationConstants

  /// The usual distance between two points of the fine grid, h; rows lie on multiples of it.
  static let step = 0.1
  /// The distance where an antagonist pushes agonists away: within minutes.
  static let antagonistStep = 0.05
  /// For how long before time 0 adaptation is run for a long habit, so that its daily rhythm has settled, h.
  static let settling = 120.0

  /// Makes a simulator.
  public init(library: DrugLibrary, constants: AdaptationConstants) {
    self.library = library
    self.constants = constants
  }

  /// The simulator that ships with Evenkeel.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)``.
  public static func bundled() throws(PharmacologyError) -> Simulation {
    Simulation(library: try .bundled(), constants: try .bundled())
  }

  /// Runs a scenario.
  /// - Parameters:
  ///   - scenario: What happens.
  ///   - individual: Whose body it happens in; `nil` for the typical person with the body of the scenario's person.
  ///   - every: The distance between two rows of the course: a multiple of 6 minutes, at least 6 minutes.
  /// - Returns: the course from the beginning of the scenario (a day before time 0 for a long habit) to its horizon.
  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)`` for a scenario that cannot be.
  public func run(
    _ scenario: Scenario, for individual: VirtualPerson? = nil, every: Hours = 1
  ) throws(PharmacologyError) -> TimeCourse {
    try check(scenario, every: every)
    let person = individual ?? .typical(scenario.person)
    let constants = try constants.individual(person)
    let exposure = try Exposure(scenario, person: person, simulation: self, transduction: constants.transduction)
    return Course(exposure, scenario: scenario, constants: constants).run(every: every.value)
  }

  func check(_ scenario: Scenario, every: Hours) throws(PharmacologyError) {
    try ScenarioCheck(library: library).check(scenario)
    let steps = (every.value / Self.step).rounded()
    guard steps >= 1, abs(steps * Self.step - every.value) < 1e-9 else {
      throw .impossible(
        field: "every", problem: "it is not a multiple of 6 minutes", remedy: "Give for instance 6min, 30min or 1h.")
    }
  }
}
