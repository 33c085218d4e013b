// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A scenario made ready for many people: everything that is the same for all of them, worked out once.
struct EnsemblePlan: Sendable {
  /// One form of one drug.
  struct Part: Sendable {
    let plan: ModelPlan
    let schedule: DoseSchedule
    let isHabit: Bool
  }

  /// A drug that binds, with the parts that carry it to the receptors.
  struct Bound: Sendable {
    let drug: Drug
    let parts: [Int]
    let isHabit: Bool
    /// The drug at the receptors of the typical person.
    let typical: Ligand
    /// Whether it is the same in everybody.
    let isSame: Bool

    init?(_ drug: Drug, parts: [Int], isHabit: Bool) {
      guard let typical = Ligand(drug), let receptor = drug.receptor else { return nil }
      self.drug = drug
      self.parts = parts
      self.isHabit = isHabit
      self.typical = typical
      let names = [receptor.halfOccupancy, receptor.hill, receptor.efficacy, receptor.fastShare].compactMap { $0 }
      isSame = drug.parameters.allSatisfy {
        !names.contains($0.name) || ($0.variability == nil && ($0.covariates ?? []).isEmpty)
      }
    }

    /// The drug at the receptors of people.
    func ligands(of people: [VirtualPerson]) -> [Ligand] {
      people.map { isSame ? typical : Ligand(drug, in: $0) ?? typical }
    }
  }

  let scenario: Scenario
  let grid: Grid
  let constants: AdaptationConstants
  let parts: [Part]
  let bound: [Bound]
  /// What is written at each row.
  let quantities: [Quantity]
  /// For each concentration among the quantities the outputs, as part and output, that add up to it.
  let concentrations: [[(part: Int, output: Int)]]
  /// The points of the grid at which a row is written.
  let rows: [Int]
  /// The outputs whose fall below 2 ng/mL is a key moment.
  let watched: [(name: String, outputs: [(part: Int, output: Int)])]
  private let formulations: [String]
  private let halfCOWS: VaryingParameter
  private let halfSOWS: VaryingParameter
  private let population: Population
  private let statistics: BodyStatistics

  init(
    _ scenario: Scenario, population: Population, simulation: Simulation, every: Hours
  ) throws(PharmacologyError) {
    try simulation.check(scenario, every: every)
    self.scenario = scenario
    self.population = population
    statistics = try .bundled()
    constants = simulation.constants
    let grid = Grid(for: scenario, library: simulation.library)
    self.grid = grid
    var parts: [Part] = []
    var bound: [Bound] = []
    var formulations: [String] = []
    func add(_ drug: Drug, _ formulation: Formulation, _ events: [DoseEvent], isHabit: Bool) throws(PharmacologyError) {
      let plan = try ModelPlan(drug, formulation)
      let schedule = DoseSchedule(events, model: plan.model(for: .typical(scenario.person)))
      parts.append(Part(plan: plan, schedule: schedule, isHabit: isHabit))
      formulations.append(formulation.id)
    }
    for (drug, forms) in GivenDrugs(scenario, library: simulation.library, from: grid.start).drugs {
      let first = parts.count
      for (formulation, events) in forms { try add(drug, formulation, events, isHabit: false) }
      if let drug = Bound(drug, parts: Array(first..<parts.count), isHabit: false) { bound.append(drug) }
    }
    if let habit = scenario.habit, let (drug, formulation) = simulation.library.formulation(habit.opioid) {
      try add(drug, formulation, habit.events(from: grid.start), isHabit: true)
      if let drug = Bound(drug, parts: [parts.count - 1], isHabit: true) { bound.append(drug) }
    }
    self.parts = parts
    self.formulations = formulations
    self.bound = bound
    var names: [String] = []
    var concentrations: [[(part: Int, output: Int)]] = []
    for (part, value) in parts.enumerated() where !value.isHabit {
      for (output, name) in value.plan.outputs.enumerated()
      where name != CompartmentModel.effectSite && name != CompartmentModel.active {
        if let place = names.firstIndex(of: name) {
          concentrations[place].append((part, output))
        } else {
          names.append(name)
          concentrations.append([(part, output)])
        }
      }
    }
    self.concentrations = concentrations
    quantities =
      names.map(Quantity.concentration) + bound.map { Quantity.share("occupancy of \($0.drug.id)") }
      + [
        .share("signal"), .cows, .sows, .craving, .share("blockade"), .share("adaptation"), .tolerance, .vulnerability,
      ]
    var watched: [(name: String, outputs: [(part: Int, output: Int)])] = []
    for name in KeyMoments.watched {
      var outputs: [(part: Int, output: Int)] = []
      for (part, value) in parts.enumerated() {
        if let output = value.plan.outputs.firstIndex(of: name) { outputs.append((part, output)) }
      }
      if !outputs.isEmpty { watched.append((name, outputs)) }
    }
    self.watched = watched
    let first = Course.firstRow(scenario, grid: grid)
    let distance = grid.points(in: every.value)
    rows = (first..<grid.count).filter { ($0 - grid.zero) % distance == 0 }
    func varying(_ name: String) throws(PharmacologyError) -> VaryingParameter {
      guard let parameter = simulation.constants.parameters.first(where: { $0.name == name }) else {
        throw .resourceDamaged(file: "adaptation.json", detail: "\(name) is missing")
      }
      return VaryingParameter(parameter) { _ in "adaptation" }
    }
    halfCOWS = try varying("X50-COWS")
    halfSOWS = try varying("X50-SOWS")
    if let other = constants.parameters.first(where: { $0.variability != nil && !$0.name.hasPrefix("X50") }) {
      throw .resourceDamaged(
        file: "adaptation.json", detail: "\(other.name) differs between people, which lanes do not")
    }
  }

  /// One of the people.
  func person(_ number: Int) -> VirtualPerson {
    population.person(number, like: scenario.person, statistics: statistics)
  }

  /// The parameters that differ between people, or with their bodies.
  var varying: [(name: String, parameter: VaryingParameter)] {
    var result: [(name: String, parameter: VaryingParameter)] = []
    let kinetic = zip(parts, formulations).flatMap { part, name in
      part.plan.parameters.map { ("\(name)/\($0.parameter.name)", $0) }
    }
    for (name, parameter) in kinetic + [("adaptation/X50-COWS", halfCOWS), ("adaptation/X50-SOWS", halfSOWS)]
    where parameter.parameter.variability != nil || parameter.parameter.covariates != nil {
      result.append((name, parameter))
    }
    return result
  }

  /// The constants of the scores that differ between people: the states of half the greatest COWS and SOWS.
  func halves(_ people: [VirtualPerson]) -> (cows: Lanes, sows: Lanes) {
    (Lanes { people[$0].value(of: halfCOWS) }, Lanes { people[$0].value(of: halfSOWS) })
  }
}
