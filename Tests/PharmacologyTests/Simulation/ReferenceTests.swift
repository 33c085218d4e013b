// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Pharmacology

/// The files come from `Tests/Reference/reference.py`, which solves the same equations as one system of differential
/// equations to tight tolerance.
@Suite("The whole model against an independent solution")
struct ReferenceTests {
  private static let heroin = Habit(opioid: "heroin", timesPerDay: 4, effect: 0.7)
  private static let fentanyl = Habit(opioid: "fentanyl", timesPerDay: 6, effect: 0.8)
  private static let methadone = Maintenance(medication: "methadone-oral", mg: 80, every: 24)

  private static func given(_ medication: String, _ rows: DoseRow...) -> [Treatment] {
    [Treatment(medication: medication, doses: rows)]
  }

  private static func taper(_ days: Int) -> [Treatment] {
    let step = 80 / Double(days)
    return given("methadone-oral", DoseRow(mg: 80 - step, at: 24, every: 24, count: days - 1, to: step))
  }

  private static let scenarios: [(name: String, scenario: Scenario)] = [
    ("heroin-stop", Scenario(habit: heroin, horizon: 240)),
    ("fentanyl-stop", Scenario(habit: fentanyl, horizon: 240)),
    (
      "oxycodone-month",
      Scenario(habit: Habit(opioid: "oxycodone", timesPerDay: 4, effect: 0.5, lasting: 720), horizon: 168)
    ),
    (
      "oxycodone-taper",
      Scenario(
        habit: Habit(opioid: "oxycodone", timesPerDay: 4, effect: 0.5, lasting: 720, tapering: 336), horizon: 480)
    ),
    ("methadone-stop", Scenario(maintenance: methadone, horizon: 480)),
    ("methadone-taper-10", Scenario(maintenance: methadone, treatments: taper(10), horizon: 480)),
    ("methadone-taper-21", Scenario(maintenance: methadone, treatments: taper(21), horizon: 720)),
    (
      "buprenorphine-early",
      Scenario(
        habit: heroin, treatments: given("buprenorphine-sublingual", DoseRow(mg: 8, at: 6), DoseRow(mg: 16, at: 30)),
        horizon: 72)
    ),
    (
      "buprenorphine-in-time",
      Scenario(
        habit: heroin, treatments: given("buprenorphine-sublingual", DoseRow(mg: 8, at: 24), DoseRow(mg: 8, at: 30)),
        horizon: 72)
    ),
    (
      "fentanyl-buprenorphine",
      Scenario(habit: fentanyl, treatments: given("buprenorphine-sublingual", DoseRow(mg: 8, at: 24)), horizon: 72)
    ),
    (
      "naltrexone-early",
      Scenario(habit: heroin, treatments: given("naltrexone-oral", DoseRow(mg: 50, at: 6)), horizon: 96)
    ),
    (
      "naltrexone-late",
      Scenario(
        habit: heroin, treatments: given("naltrexone-oral", DoseRow(mg: 50, at: 240, every: 24, count: 2)),
        horizon: 360)
    ),
    (
      "naltrexone-monthly",
      Scenario(habit: heroin, treatments: given("naltrexone-monthly", DoseRow(mg: 380, at: 240)), horizon: 1680)
    ),
    (
      "naloxone-morphine",
      Scenario(
        habit: Habit(opioid: "morphine", timesPerDay: 4, effect: 0.42),
        treatments: given("naloxone-injection", DoseRow(mg: 0.4, at: 3)), horizon: 12)
    ),
    (
      "naloxone-nasal-fentanyl",
      Scenario(habit: fentanyl, treatments: given("naloxone-nasal", DoseRow(mg: 4, at: 0.5)), horizon: 12)
    ),
    (
      "buprenorphine-weekly",
      Scenario(treatments: given("buprenorphine-weekly", DoseRow(mg: 24, at: 0, every: 168, count: 4)), horizon: 1500)
    ),
    (
      "buprenorphine-xr",
      Scenario(treatments: given("buprenorphine-xr", DoseRow(mg: 300, at: 0, every: 672, count: 3)), horizon: 2400)
    ),
  ]

  @Test("concentrations within 1e-4, COWS within 0.05 points", arguments: scenarios.indices)
  func agreement(number: Int) throws {
    let (name, scenario) = Self.scenarios[number]
    let rows = try PublishedTable("reference/\(name)").rows
    #expect(rows.count > 70)
    let course = try Simulation.bundled().run(scenario, every: 0.1)
    let first = try #require(course.times.first)
    let series = course.concentrations + [course.cows]
    var worst: [String: (difference: Double, time: Double)] = [:]
    for one in series {
      let isScore = one.name == "COWS"
      let floor = 1e-3 * (one.values.max() ?? 0)
      for row in rows {
        let time = try PublishedTable.number(row, "hours")
        let expected = try PublishedTable.number(row, one.name)
        let value = one.values[Int(((time - first) * 10).rounded())]
        let difference = isScore ? abs(value - expected) : expected > floor ? abs(value / expected - 1) : 0
        if difference > worst[one.name]?.difference ?? -1 { worst[one.name] = (difference, time) }
      }
      let found = try #require(worst[one.name])
      #expect(found.difference < (isScore ? 0.05 : 1e-4), "\(name), \(one.name): \(found)")
    }
  }
}
