// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Pharmacology

@Suite("Scenarios that cannot be")
struct ScenarioCheckTests {
  private static let treatments =
    "buprenorphine-sublingual, buprenorphine-weekly, buprenorphine-monthly, buprenorphine-xr, methadone-oral, "
    + "methadone-injection, naltrexone-oral, naltrexone-monthly, naloxone-injection, naloxone-nasal, naloxone-intravenous"

  private static func dose(_ medication: String, _ rows: DoseRow...) -> Scenario {
    Scenario(treatments: [Treatment(medication: medication, doses: rows)], horizon: 48)
  }

  private static let cases: [(Scenario, String, String)] = [
    (Scenario(horizon: 0), "horizon: it is out of range.", "Give a value from 1h to 104w."),
    (
      Scenario(person: Person(age: 12), horizon: 24), "person/age: it is out of range.",
      "Give a value from 18 to 100 years."
    ),
    (
      Scenario(habit: Habit(opioid: "tea", timesPerDay: 4, effect: 0.5), horizon: 24),
      "habit/opioid: tea is not known.",
      "Choose one of: fentanyl, heroin, hydrocodone, morphine, oxycodone, oxycodone-er."
    ),
    (
      Scenario(habit: Habit(opioid: "methadone-oral", timesPerDay: 1, effect: 0.5), horizon: 24),
      "habit/opioid: methadone-oral is not known.",
      "Choose one of: fentanyl, heroin, hydrocodone, morphine, oxycodone, oxycodone-er."
    ),
    (
      Scenario(habit: Habit(opioid: "heroin", timesPerDay: 40, effect: 0.5), horizon: 24),
      "habit/timesPerDay: it is out of range.", "Give a value from 1 to 24."
    ),
    (
      Scenario(habit: Habit(opioid: "heroin", timesPerDay: 4, effect: 2), horizon: 24),
      "habit/effect: it is out of range.", "Give a value from 0.05 to 0.9; 0.6 to 0.8 is strong daily use."
    ),
    (
      dose("aspirin", DoseRow(mg: 1, at: 0)), "treatments/0/medication: aspirin is not known.",
      "Choose one of: \(treatments)."
    ),
    (
      dose("methadone-oral", DoseRow(mg: -5, at: 0)), "treatments/0/doses/0/mg: a dose cannot be negative.",
      "Give 0 mg or more."
    ),
    (
      dose("methadone-oral", DoseRow(mg: 30, at: 0), DoseRow(mg: 4_000, at: 24)),
      "treatments/0/doses/1/mg: methadone-oral is not simulated above 300 mg at once.", "Check the number and its unit."
    ),
    (
      dose("buprenorphine-weekly", DoseRow(mg: 24, at: 0, every: 24, count: 7)),
      "treatments/0/doses/0/at: doses of buprenorphine-weekly cannot be closer than 5d.",
      "Space them out, or choose a form for shorter intervals."
    ),
    (
      dose("naltrexone-oral", DoseRow(mg: 50, at: 0, count: 7)),
      "treatments/0/doses/0/every: 7 doses need a time between them.", "Add every, such as 24h."
    ),
    (
      Scenario(lofexidine: Span(from: 48, until: 24), horizon: 72), "lofexidine/until: it is not after from.",
      "Give a later moment."
    ),
    (
      Scenario(maintenance: Maintenance(medication: "buprenorphine-xr", mg: 300, every: 24), horizon: 72),
      "maintenance/every: doses of buprenorphine-xr cannot be closer than 160h.",
      "Space them out, or choose a form for shorter intervals."
    ),
  ]

  @Test("each is refused with its field, what is wrong, and what to do", arguments: 0..<13)
  func refused(number: Int) throws {
    let (scenario, sentence, remedy) = Self.cases[number]
    let error = try #require(throws: PharmacologyError.self) { try Simulation.bundled().run(scenario) }
    #expect(error.sentence[.english] == sentence)
    #expect(error.remedy[.english] == remedy)
    #expect(error.code == "impossible-scenario")
  }

  @Test("an effect that an opioid cannot have is refused with the limit")
  func ceiling() throws {
    let weak = try Simulation.bundled()
    let habit = Habit(opioid: "oxycodone", timesPerDay: 4, effect: 0.9)
    let library = weak.library.scaling("oxycodone", ["tau": 0.2])
    let error = try #require(throws: PharmacologyError.self) {
      try Simulation(library: library, constants: weak.constants).run(Scenario(habit: habit, horizon: 24))
    }
    #expect(
      error
        == .impossible(
          field: "habit/effect", problem: "oxycodone cannot have so strong an effect", remedy: "Give less than 0.49."))
  }

  @Test(
    "times are read with their units and written as short as can be",
    arguments: [
      ("36", 36.0, "36h"), ("30min", 0.5, "30min"), ("10d", 240, "10d"), ("4w", 672, "4w"), ("1.5d", 36, "36h"),
      ("-2h", -2, "-2h"), (" 24 h ", 24, "1d"),
    ])
  func hours(text: String, value: Double, written: String) throws {
    let hours = try #require(Hours(text))
    #expect(hours.value == value)
    #expect(hours.description == written)
  }

  @Test("what is no time is refused", arguments: ["", "soon", "3 fortnights", "nan", "inf"])
  func noHours(text: String) {
    #expect(Hours(text) == nil)
  }

  @Test("a taper goes evenly from its first dose to its last")
  func taper() {
    let events = DoseRow(mg: 40, at: 24, every: 24, count: 5, to: 20).events
    #expect(events.map(\.amount) == [40, 35, 30, 25, 20])
    #expect(events.map(\.time) == [24, 48, 72, 96, 120])
  }
}
