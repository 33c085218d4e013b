// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Everything that reaches the receptors in a scenario, on the fine grid.
struct Exposure: Sendable {
  /// One form of one drug.
  struct Part: Sendable {
    let formulation: String
    let course: KineticCourse
  }

  let grid: Grid
  /// The forms that are taken or given.
  let parts: [Part]
  /// The ligands, one for each drug.
  let ligands: [Ligand]
  /// For each ligand how strongly it pulls at the receptors, at each point.
  let drives: [[Double]]
  /// The ligands that come from a habit.
  let habits: Set<String>
  /// The forms in which a habit's opioid is taken.
  let habitForms: Set<String>

  init(
    _ scenario: Scenario, person: VirtualPerson, simulation: Simulation, transduction: Transduction
  ) throws(PharmacologyError) {
    let grid = Grid(for: scenario, library: simulation.library)
    self.grid = grid
    var parts: [Part] = []
    var bound: [(ligand: Ligand, drive: [Double])] = []
    func part(_ drug: Drug, _ formulation: Formulation, _ events: [DoseEvent]) throws(PharmacologyError) -> Part {
      let model = try ModelPlan(drug, formulation).model(for: person)
      let course = KineticCourse(model, events: events, start: grid.start, step: grid.step, count: grid.count)
      return Part(formulation: formulation.id, course: course)
    }
    for (drug, forms) in GivenDrugs(scenario, library: simulation.library, from: grid.start).drugs {
      // Forms of one drug add up at the receptor before its steepness counts.
      var site: [Double] = []
      for (formulation, events) in forms {
        let part = try part(drug, formulation, events)
        parts.append(part)
        let reached = part.course[CompartmentModel.effectSite]
        site = site.isEmpty ? reached : zip(site, reached).map { $0 + $1 }
      }
      if let ligand = Ligand(drug, in: person) { bound.append((ligand, site.map { ligand.drive(at: $0) })) }
    }
    var habits: Set<String> = []
    if let habit = scenario.habit, let (drug, formulation) = simulation.library.formulation(habit.opioid) {
      guard let ligand = Ligand(drug, in: person) else {
        throw .resourceDamaged(file: "\(drug.id).json", detail: "it has no receptor")
      }
      let model = try ModelPlan(drug, formulation).model(for: person)
      let scale = try HabitScale(habit, ligand: ligand, model: model, transduction: transduction).scale
      let part = try part(drug, formulation, habit.events(from: grid.start))
      parts.append(part)
      bound.append((ligand, part.course[CompartmentModel.effectSite].map { ligand.drive(at: scale * $0) }))
      habits.insert(drug.id)
    }
    self.parts = parts
    self.habits = habits
    habitForms = Set(scenario.habit.map { [$0.opioid] } ?? [])
    ligands = bound.map(\.ligand)
    drives = bound.map(\.drive)
  }
}
