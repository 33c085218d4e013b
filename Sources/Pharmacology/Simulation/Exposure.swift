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

  init(_ scenario: Scenario, simulation: Simulation) throws(PharmacologyError) {
    let rows = scenario.treatments.flatMap(\.doses)
    let before = rows.flatMap { $0.events.map(\.time) }.min() ?? 0
    let known = scenario.habit?.lasting?.value
    let settled = scenario.maintenance != nil || (scenario.habit != nil && known == nil)
    let begin = min(-(known ?? 0), before, settled ? -Simulation.settling : 0)
    let antagonist = (scenario.treatments.map(\.medication) + [scenario.maintenance?.medication].compactMap { $0 })
      .contains { simulation.library.formulation($0).flatMap { Ligand($0.drug) }?.efficacy == 0 }
    let grid = Grid(
      from: begin, to: scenario.horizon.value, step: antagonist ? Simulation.antagonistStep : Simulation.step)
    var parts: [Part] = []
    var found: [(ligand: Ligand, drive: [Double])] = []
    // Forms of one drug add up at the receptor before its steepness counts.
    var given: [(drug: Drug, forms: [(formulation: Formulation, events: [DoseEvent])])] = []
    func give(_ id: String, _ events: [DoseEvent]) {
      guard let (drug, formulation) = simulation.library.formulation(id) else { return }
      if let place = given.firstIndex(where: { $0.drug.id == drug.id }) {
        if let form = given[place].forms.firstIndex(where: { $0.formulation.id == id }) {
          given[place].forms[form].events += events
        } else {
          given[place].forms.append((formulation, events))
        }
      } else {
        given.append((drug, [(formulation, events)]))
      }
    }
    if let maintenance = scenario.maintenance {
      give(maintenance.medication, maintenance.events(from: grid.start))
    }
    for treatment in scenario.treatments { give(treatment.medication, treatment.doses.flatMap(\.events)) }

    for (drug, forms) in given {
      var site: [Double] = []
      for (formulation, events) in forms {
        let model = try CompartmentModel(drug, formulation, person: scenario.person)
        let course = KineticCourse(
          model, events: events, start: grid.start, step: grid.step, count: grid.count)
        parts.append(Part(formulation: formulation.id, course: course))
        let reached = course[CompartmentModel.effectSite]
        site = site.isEmpty ? reached : zip(site, reached).map { $0 + $1 }
      }
      if let ligand = Ligand(drug) { found.append((ligand, site.map { ligand.drive(at: $0) })) }
    }
    var habits: Set<String> = []
    if let habit = scenario.habit, let (drug, formulation) = simulation.library.formulation(habit.opioid) {
      let model = try CompartmentModel(drug, formulation, person: scenario.person)
      let course = KineticCourse(
        model, events: habit.events(from: grid.start), start: grid.start, step: grid.step, count: grid.count)
      guard let ligand = Ligand(drug) else {
        throw .resourceDamaged(file: "\(drug.id).json", detail: "it has no receptor")
      }
      let scale = try HabitScale(habit, ligand: ligand, model: model, transduction: simulation.constants.transduction)
        .scale
      parts.append(Part(formulation: formulation.id, course: course))
      found.append((ligand, course[CompartmentModel.effectSite].map { ligand.drive(at: scale * $0) }))
      habits.insert(drug.id)
    }
    self.grid = grid
    self.parts = parts
    self.habits = habits
    habitForms = Set(scenario.habit.map { [$0.opioid] } ?? [])
    ligands = found.map(\.ligand)
    drives = found.map(\.drive)
  }
}

extension Maintenance {
  /// The doses from `start` to time 0, the first of them at steady state.
  func events(from start: Double) -> [DoseEvent] {
    let earlier = Int((-start / every.value).rounded(.up))
    return [
      DoseEvent(
        time: -Double(earlier) * every.value, amount: mg, interval: every.value, additional: earlier, steadyState: true)
    ]
  }
}

extension Habit {
  /// The hours between two uses.
  var interval: Double { 24 / Double(timesPerDay) }

  /// One unit at each use, from `start`, or from long before for a long habit, to time 0.
  func events(from start: Double) -> [DoseEvent] {
    let hours = lasting?.value ?? -start
    let earlier = Int((hours / interval + 1e-9).rounded(.down))
    return [
      DoseEvent(
        time: -Double(earlier) * interval, amount: 1, interval: interval, additional: earlier,
        steadyState: lasting == nil)
    ]
  }
}
