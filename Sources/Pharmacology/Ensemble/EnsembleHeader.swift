// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What an ensemble's counts are counts of. Counts with the same header but for the people can be added.
struct EnsembleHeader: Codable, Hashable, Sendable {
  /// A key moment and the width of the bins in which it is counted.
  struct Moment: Codable, Hashable, Sendable {
    let name: String
    let unit: String
    let width: Double
    let bins: Int
  }

  let scenario: Scenario
  let population: Population
  /// The numbers of the people who are counted, in order, without touching neighbors.
  var people: [Range<Int>]
  /// Hours from time 0 of each row.
  let times: [Double]
  let quantities: [Quantity]
  let moments: [Moment]
  let happenings: [Happening]
  /// How products and sums are rounded, which decides the last bits.
  let arithmetic: String

  init(_ plan: EnsemblePlan, population: Population, people: Range<Int>, happenings: [Happening]) {
    scenario = plan.scenario
    self.population = population
    self.people = [people]
    times = plan.rows.map(plan.grid.time)
    quantities = plan.quantities
    self.happenings = happenings
    #if EVENKEEL_FUSED
      arithmetic = "fused"
    #else
      arithmetic = "plain"
    #endif
    let step = plan.grid.step
    let points = plan.grid.count - plan.grid.zero
    let hours = Int(plan.scenario.horizon.value.rounded(.up)) + 2
    moments =
      [
        Moment(name: "onset of withdrawal", unit: "h", width: step, bins: points),
        Moment(name: "highest withdrawal", unit: "h", width: step, bins: points),
        Moment(name: "highest COWS", unit: "1", width: 0.1, bins: 481),
        Moment(name: "end of withdrawal", unit: "h", width: step, bins: points),
        Moment(name: "time in withdrawal", unit: "h", width: step, bins: points + 1),
        Moment(name: "time blocked", unit: "h", width: 1, bins: hours),
      ]
      + plan.watched.map { Moment(name: "\($0.name) below 2 ng/mL", unit: "h", width: step, bins: points + 1) }
  }

  /// How many people are counted.
  var count: Int { people.reduce(0) { $0 + $1.count } }

  /// How many counts there are in all.
  var size: Int {
    times.count * (rowSize + happenings.count) + moments.reduce(0) { $0 + $1.bins }
  }

  /// Whether counts of this size can have been written by ``Ensemble``; a file could claim anything.
  var isPlausible: Bool {
    let bins = quantities.map(\.bins.count) + moments.map(\.bins)
    return times.count <= Ensemble.mostRows && quantities.count <= 1_000 && moments.count <= 1_000
      && happenings.count <= 1_000 && bins.allSatisfy { (1...1_000_000).contains($0) }
      && people.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= population.count }
  }

  /// How many counts a row has.
  var rowSize: Int { quantities.reduce(0) { $0 + $1.bins.count } }
}
