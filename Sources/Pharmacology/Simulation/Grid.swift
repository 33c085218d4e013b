// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The fine grid of a run.
struct Grid: Sendable {
  /// The time of the first point, h: a whole number.
  let start: Double
  /// How many points there are.
  let count: Int
  /// How many points an hour has.
  let pointsPerHour: Int
  /// The point at time 0.
  var zero: Int { Int(-start) * pointsPerHour }
  /// The distance between two points, h.
  var step: Double { 1 / Double(pointsPerHour) }

  /// From `start` (rounded down to whole hours) to `end`, in steps of about `step`.
  init(from start: Double, to end: Double, step: Double) {
    self.start = start.rounded(.down)
    pointsPerHour = Int((1 / step).rounded())
    count = Int(((end - self.start) * Double(pointsPerHour) - 1e-9).rounded(.up)) + 1
  }

  /// The time of a point, counted from time 0, so that moments such as 24.0 are exact wherever the grid begins.
  func time(_ point: Int) -> Double {
    Double(point - zero) / Double(pointsPerHour)
  }

  /// How many points `hours` are.
  func points(in hours: Double) -> Int {
    Int((hours * Double(pointsPerHour)).rounded())
  }
}

extension Grid {
  /// From the first dose or use, or long enough before time 0 for the rhythm to settle, to the horizon; with a finer
  /// step where an antagonist is given to somebody with an agonist to be pushed away.
  init(for scenario: Scenario, library: DrugLibrary) {
    let begin = min(
      -(scenario.habit?.lasting?.value ?? 0), scenario.firstDose, scenario.isLongStanding ? -Simulation.settling : 0)
    let medications = scenario.treatments.map(\.medication) + [scenario.maintenance?.medication].compactMap { $0 }
    let efficacies = medications.compactMap { id in library.formulation(id).flatMap { Ligand($0.drug) }?.efficacy }
    let hasAgonist = scenario.habit != nil || efficacies.contains { $0 > 0 }
    let pushesAway = hasAgonist && efficacies.contains(0)
    self.init(
      from: begin, to: scenario.horizon.value, step: pushesAway ? Simulation.antagonistStep : Simulation.step)
  }
}
