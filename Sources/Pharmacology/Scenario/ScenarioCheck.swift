// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Finds what cannot be in a scenario before it is run.
struct ScenarioCheck {
  let library: DrugLibrary

  func check(_ scenario: Scenario) throws(PharmacologyError) {
    try within(scenario.horizon.value, 1...17_520, "horizon", "from 1h to 104w")
    try check(scenario.person)
    if let habit = scenario.habit { try check(habit) }
    if let maintenance = scenario.maintenance {
      let (_, form) = try treatment(maintenance.medication, "maintenance/medication")
      try check(mg: maintenance.mg, form, "maintenance/mg")
      try within(maintenance.every.value, 1...2_160, "maintenance/every", "from 1h to 90d")
      try spaced(maintenance.every.value, form, "maintenance/every")
    }
    for (number, treatment) in scenario.treatments.enumerated() {
      try check(treatment, "treatments/\(number)", scenario)
    }
    for (name, span) in [("lofexidine", scenario.lofexidine), ("cues", scenario.cues)] {
      if let span, span.until <= span.from {
        throw .impossible(field: "\(name)/until", problem: "it is not after from", remedy: "Give a later moment.")
      }
    }
  }

  private func within(
    _ value: Double, _ range: ClosedRange<Double>, _ field: String, _ words: String
  ) throws(PharmacologyError) {
    guard range.contains(value) else {
      throw .impossible(field: field, problem: "it is out of range", remedy: "Give a value \(words).")
    }
  }

  private func check(_ person: Person) throws(PharmacologyError) {
    try within(person.age, 18...100, "person/age", "from 18 to 100 years")
    try within(person.weight, 30...300, "person/weight", "from 30 to 300 kg")
    try within(person.bodyMassIndex, 12...80, "person/bodyMassIndex", "from 12 to 80 kg/m²")
  }

  private func check(_ habit: Habit) throws(PharmacologyError) {
    guard let (drug, _) = library.formulation(habit.opioid), drug.role == .habit else {
      throw unknown(habit.opioid, "habit/opioid", .habit)
    }
    try within(Double(habit.timesPerDay), 1...24, "habit/timesPerDay", "from 1 to 24")
    try within(habit.effect, 0.05...0.9, "habit/effect", "from 0.05 to 0.9; 0.6 to 0.8 is strong daily use")
    if let lasting = habit.lasting {
      try within(lasting.value, 24...17_520, "habit/lasting", "from 1d to 104w, or none for a long habit")
    }
    if let tapering = habit.tapering {
      try within(tapering.value, 48...17_520, "habit/tapering", "from 2d to 104w, or none to stop at once")
    }
  }

  private func treatment(
    _ id: String, _ field: String
  ) throws(PharmacologyError) -> (drug: Drug, formulation: Formulation) {
    guard let found = library.formulation(id), found.drug.role == .treatment else {
      throw unknown(id, field, .treatment)
    }
    return found
  }

  private func unknown(_ id: String, _ field: String, _ role: Drug.Role) -> PharmacologyError {
    .impossible(
      field: field, problem: "\(id) is not known",
      remedy: "Choose one of: \(library.formulations(role).joined(separator: ", ")).")
  }

  private func check(mg: Double, _ form: Formulation, _ field: String) throws(PharmacologyError) {
    guard let doses = form.doses else { return }
    guard mg.isFinite, mg >= 0 else {
      throw .impossible(field: field, problem: "a dose cannot be negative", remedy: "Give 0 mg or more.")
    }
    guard mg <= doses.greatest else {
      throw .impossible(
        field: field, problem: "\(form.id) is not simulated above \(DoseWords.text(doses.greatest)) mg at once",
        remedy: "Check the number and its unit.")
    }
  }

  private func spaced(_ hours: Double, _ form: Formulation, _ field: String) throws(PharmacologyError) {
    guard let least = form.doses?.leastInterval, hours < least - 1e-9 else { return }
    throw .impossible(
      field: field, problem: "doses of \(form.id) cannot be closer than \(Hours(least))",
      remedy: "Space them out, or choose a form for shorter intervals.")
  }

  private func check(_ treatment: Treatment, _ field: String, _ scenario: Scenario) throws(PharmacologyError) {
    let (drug, form) = try self.treatment(treatment.medication, "\(field)/medication")
    var given: [(time: Double, field: String)] = []
    if let maintenance = scenario.maintenance, maintenance.medication == form.id { given.append((0, "maintenance")) }
    for (number, row) in treatment.doses.enumerated() {
      let field = "\(field)/doses/\(number)"
      try check(mg: row.mg, form, "\(field)/mg")
      if let to = row.to { try check(mg: to, form, "\(field)/to") }
      try within(row.at.value, -17_520...17_520, "\(field)/at", "within 104w of time 0")
      if let count = row.count {
        try within(Double(count), 1...2_000, "\(field)/count", "from 1 to 2000")
        if count > 1, row.every.map({ $0.value > 0 }) != true {
          throw .impossible(
            field: "\(field)/every", problem: "\(count) doses need a time between them",
            remedy: "Add every, such as 24h.")
        }
      }
      given += row.events.map { ($0.time, "\(field)/at") }
    }
    let compartments = form.absorption.compartments + (form.disposition ?? drug.disposition).compartments
    for (number, event) in treatment.events.enumerated() {
      let field = "\(field)/events/\(number)"
      try check(event, form, compartments, field)
      if event.amount > 0 { given += event.times.map { ($0, "\(field)/time") } }
    }
    given = given.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    for (earlier, later) in zip(given, given.dropFirst()) {
      try spaced(later.time - earlier.time, form, later.field)
    }
  }

  private func check(
    _ event: DoseEvent, _ form: Formulation, _ compartments: [String], _ field: String
  ) throws(PharmacologyError) {
    try check(mg: event.amount, form, "\(field)/amount")
    try within(event.time, -17_520...17_520, "\(field)/time", "within 104w of time 0")
    try within(Double(event.additional), 0...2_000, "\(field)/additional", "from 0 to 2000")
    try within(event.rate, 0...1e6, "\(field)/rate", "from 0 mg/h")
    if event.additional > 0 || event.steadyState {
      try spaced(event.interval, form, "\(field)/interval")
      try within(event.interval, 0.1...17_520, "\(field)/interval", "above 0 for doses that are repeated")
    }
    if let name = event.cmt, !compartments.contains(name) {
      throw .impossible(
        field: "\(field)/cmt", problem: "\(form.id) has no compartment \(name)",
        remedy: "Use one of: \(compartments.joined(separator: ", ")); or 0 for its own way in.")
    }
    if event.steadyState, event.cmt != nil {
      throw .impossible(
        field: "\(field)/steadyState", problem: "a steady state is reached by the form's own way in only",
        remedy: "Leave the compartment out.")
    }
  }
}
