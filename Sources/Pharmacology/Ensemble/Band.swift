// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The range of people like one person, for a chart.
public struct Band: Codable, Hashable, Sendable {
  /// A quantity's range at each time.
  public struct Series: Codable, Hashable, Sendable {
    /// The quantity's name.
    public let name: String
    /// Its unit; `1` for a pure number.
    public let unit: String
    /// What 5 % of the people are below, or at.
    public let low: [Double]
    /// What half are below, or at.
    public let middle: [Double]
    /// What 95 % are below, or at.
    public let high: [Double]
  }

  /// Hours from time 0.
  public let times: [Double]
  /// The quantities.
  public let series: [Series]
  /// How many people it is made of.
  public let people: Int
  /// The medications and opioids for whose concentrations no source gives how people differ.
  public let withoutVariability: [String]
}

extension Band {
  /// The range, 5 to 95 %, of the people of an ensemble.
  /// - Parameters:
  ///   - summary: The ensemble.
  ///   - simulation: The simulator that it was made with.
  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)``.
  public init(_ summary: EnsembleSummary, simulation: Simulation) throws(PharmacologyError) {
    times = summary.times
    series = summary.quantities.enumerated().map { place, quantity in
      let ranges = summary.quantiles(place, percents: [5, 50, 95])
      return Series(name: quantity.name, unit: quantity.unit, low: ranges[0], middle: ranges[1], high: ranges[2])
    }
    people = summary.people
    withoutVariability = try simulation.withoutVariability(summary.scenario)
  }

  /// The distance between two rows that a chart of a scenario can show: at most 240 from time 0 on.
  public static func rowDistance(for horizon: Hours) -> Hours {
    Hours([1, 2, 3, 4, 6, 8, 12].first { horizon.value / $0 <= 240 } ?? 24)
  }
}

extension Population {
  /// People with the body of the scenario's person, spread evenly, as many as make a smooth band.
  /// - Parameter people: How many; two hundred do.
  public static func forBand(people: Int = 200) -> Population {
    Population(count: people, seed: 1, bodies: .alike, sampling: .latinHypercube)
  }
}

extension Ensemble {
  /// The range, 5 to 95 %, of people with the body of the scenario's person.
  /// - Parameters:
  ///   - scenario: What happens to each.
  ///   - people: How many there are; two hundred, spread evenly, give a smooth band.
  ///   - every: The distance between two rows; `nil` for what a chart can show.
  ///   - simulation: The simulator.
  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)``.
  public static func band(
    for scenario: Scenario, people: Int = 200, every: Hours? = nil, simulation: Simulation
  ) throws(PharmacologyError) -> Band {
    let summary = try Ensemble(simulation: simulation, population: .forBand(people: people)).run(
      scenario, every: every ?? Band.rowDistance(for: scenario.horizon))
    return try Band(summary, simulation: simulation)
  }
}

extension Simulation {
  /// The drugs of a scenario none of whose kinetic parameters is published with how people differ.
  func withoutVariability(_ scenario: Scenario) throws(PharmacologyError) -> [String] {
    let given = scenario.treatments.map(\.medication) + [scenario.maintenance?.medication].compactMap { $0 }
    var names: [String] = []
    for id in given + [scenario.habit?.opioid].compactMap({ $0 }) {
      guard let (drug, formulation) = library.formulation(id), !names.contains(drug.id) else { continue }
      let plan = try ModelPlan(drug, formulation)
      if plan.parameters.allSatisfy({ $0.parameter.variability == nil }) { names.append(drug.id) }
    }
    return names
  }
}
