// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The medications of a scenario, each drug once, with the doses of each of its forms.
struct GivenDrugs {
  private(set) var drugs: [(drug: Drug, forms: [(formulation: Formulation, events: [DoseEvent])])] = []

  /// Collects the doses of maintenance, from `start` on, and of all treatments.
  init(_ scenario: Scenario, library: DrugLibrary, from start: Double) {
    if let maintenance = scenario.maintenance {
      add(maintenance.medication, maintenance.events(from: start), library)
    }
    for treatment in scenario.treatments {
      add(treatment.medication, treatment.given, library)
    }
  }

  private mutating func add(_ id: String, _ events: [DoseEvent], _ library: DrugLibrary) {
    guard let (drug, formulation) = library.formulation(id) else { return }
    guard let place = drugs.firstIndex(where: { $0.drug.id == drug.id }) else {
      drugs.append((drug, [(formulation, events)]))
      return
    }
    if let form = drugs[place].forms.firstIndex(where: { $0.formulation.id == id }) {
      drugs[place].forms[form].events += events
    } else {
      drugs[place].forms.append((formulation, events))
    }
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
