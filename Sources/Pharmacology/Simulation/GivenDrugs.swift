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

  /// One unit at each use, from `start`, or from long before for a long habit, to time 0; then the uses of a taper.
  func events(from start: Double) -> [DoseEvent] {
    let hours = lasting?.value ?? -start
    let earlier = Int((hours / interval + 1e-9).rounded(.down))
    let full = DoseEvent(
      time: -Double(earlier) * interval, amount: 1, interval: interval, additional: earlier,
      steadyState: lasting == nil)
    return [full] + taper
  }

  /// The uses after time 0: a row for each day, the same share of a unit less than on the day before.
  private var taper: [DoseEvent] {
    let days = Int(((tapering?.value ?? 0) / 24).rounded())
    guard days > 1 else { return [] }
    return (1..<days).map { day in
      DoseEvent(
        time: Double(day - 1) * 24 + interval, amount: 1 - Double(day) / Double(days), interval: interval,
        additional: timesPerDay - 1)
    }
  }
}
