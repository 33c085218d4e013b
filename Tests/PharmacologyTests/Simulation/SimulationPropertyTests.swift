// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Pharmacology

@Suite("What holds for every scenario")
struct SimulationPropertyTests {
  private let simulation: Simulation

  init() throws {
    simulation = try Simulation.bundled()
  }

  /// A scenario made from a number: any habit or maintenance, any treatments that the check allows.
  private func scenario(_ number: Int) -> Scenario {
    var random = RandomStream(seed: 3, person: number)
    func pick<Value>(_ values: [Value]) -> Value { values[Int(random.uniform() * Double(values.count))] }
    var scenario = Scenario(horizon: Hours((20 + 40 * random.uniform()).rounded()))
    scenario.person = Person(
      age: 18 + 60 * random.uniform(), weight: 45 + 80 * random.uniform(), bodyMassIndex: 17 + 25 * random.uniform(),
      traits: Set(Trait.allCases.filter { _ in random.uniform() < 0.3 }))
    let start = random.uniform()
    if start < 0.6 {
      scenario.habit = Habit(
        opioid: pick(["heroin", "fentanyl", "morphine", "oxycodone", "hydrocodone", "oxycodone-er"]),
        timesPerDay: pick([1, 2, 3, 4, 6, 12]), effect: 0.1 + 0.7 * random.uniform(),
        lasting: random.uniform() < 0.3 ? Hours((24 + 100 * random.uniform()).rounded()) : nil)
    } else if start < 0.9 {
      scenario.maintenance = pick([
        Maintenance(medication: "methadone-oral", mg: 150 * random.uniform(), every: 24),
        Maintenance(medication: "buprenorphine-sublingual", mg: 32 * random.uniform(), every: 12),
        Maintenance(medication: "naltrexone-oral", mg: 50, every: 24),
        Maintenance(medication: "buprenorphine-weekly", mg: 24, every: 168),
      ])
    }
    let at = Hours((10 * (4 + 30 * random.uniform())).rounded() / 10)
    scenario.treatments = pick([
      [], [Treatment(medication: "naloxone-injection", doses: [DoseRow(mg: 2 * random.uniform(), at: at)])],
      [Treatment(medication: "naltrexone-oral", doses: [DoseRow(mg: 50, at: at, every: 24, count: 3)])],
      [Treatment(medication: "naltrexone-monthly", doses: [DoseRow(mg: 380, at: at)])],
      [Treatment(medication: "buprenorphine-sublingual", doses: [DoseRow(mg: 16, at: Hours(at.value + 2), to: 4)])],
      [Treatment(medication: "buprenorphine-xr", doses: [DoseRow(mg: 300, at: at)])],
      [
        Treatment(medication: "naloxone-nasal", doses: [DoseRow(mg: 4, at: at)]),
        Treatment(
          medication: "methadone-oral", doses: [DoseRow(mg: 40, at: Hours(at.value + 25), every: 24, count: 2)]),
      ],
    ])
    if random.uniform() < 0.2 { scenario.lofexidine = Span(from: 0, until: 48) }
    if random.uniform() < 0.2 { scenario.cues = Span(from: 10, until: 20) }
    return scenario
  }

  @Test("two thousand scenarios: every number is a number, and lies in its range")
  func ranges() throws {
    for number in 0..<2_000 {
      let course = try simulation.run(scenario(number), every: 6)
      func inside(_ series: TimeCourse.Series, _ range: ClosedRange<Double>) {
        #expect(series.values.allSatisfy { range.contains($0) }, "scenario \(number), \(series.name)")
      }
      for series in course.occupancies + [course.signal, course.blockade, course.adaptation] { inside(series, 0...1) }
      for row in course.times.indices {
        #expect(course.occupancies.reduce(0) { $0 + $1.values[row] } <= 1)
      }
      inside(course.cows, 0...48)
      inside(course.sows, 0...30)
      inside(course.craving, 0...100)
      inside(course.respiratoryTolerance, 0...6)
      inside(course.vulnerability, 0...1_000)
      for series in course.concentrations { inside(series, 0...20_000) }
      #expect(course.series.allSatisfy { $0.values.count == course.times.count })
    }
  }

  @Test("the same scenario gives the same bits")
  func determinism() throws {
    for number in 0..<40 {
      #expect(try simulation.run(scenario(number)) == simulation.run(scenario(number)))
    }
  }

  @Test("rows further apart change no number of the rows that stay")
  func spacing() throws {
    for number in 0..<20 {
      let fine = try simulation.run(scenario(number), every: 0.1)
      let coarse = try simulation.run(scenario(number), every: 3)
      #expect(fine.moments == coarse.moments)
      for (row, time) in coarse.times.enumerated() {
        let place = try #require(fine.times.firstIndex { abs($0 - time) < 1e-9 })
        #expect(fine.cows.values[place] == coarse.cows.values[row])
        #expect(fine.craving.values[place] == coarse.craving.values[row])
      }
    }
  }

  @Test("later means later, and nothing else", arguments: [1.0, 24, 240])
  func shift(hours: Double) throws {
    func course(_ shift: Double) throws -> TimeCourse {
      let doses = DoseRow(mg: 30, at: Hours(2 + shift), every: 24, count: 5)
      return try simulation.run(
        Scenario(treatments: [Treatment(medication: "methadone-oral", doses: [doses])], horizon: Hours(200 + shift)))
    }
    let (now, later) = (try course(0), try course(hours))
    for row in now.times.indices {
      #expect(abs(now.cows.values[row] - later.cows.values[row + Int(hours)]) < 1e-9)
      #expect(abs(now.concentrations[0].values[row] - later.concentrations[0].values[row + Int(hours)]) < 1e-9)
    }
  }

  @Test("the longer pain medicine is tapered over weeks, the less withdrawal, and less than stopping brings")
  func taperedHabits() throws {
    let peaks = try [nil, 7, 14, 28, 56, 112].map { (days: Double?) in
      let habit = Habit(
        opioid: "oxycodone", timesPerDay: 4, effect: 0.6, lasting: .days(60), tapering: days.map(Hours.days))
      return try simulation.run(Scenario(habit: habit, horizon: .days(140)), every: 24).moments.peakCOWS
    }
    #expect(peaks == peaks.sorted(by: >))
    #expect((peaks.first ?? 0) > 12 && (peaks.last ?? 100) < 6)
  }

  @Test("a longer taper never has a higher peak")
  func tapers() throws {
    var before = Double.infinity
    for days in [3, 5, 7, 10, 14, 21, 30, 45, 60, 90] {
      let step = 80 / Double(days)
      let row = DoseRow(mg: 80 - step, at: 24, every: 24, count: days - 1, to: step)
      let course = try simulation.run(
        Scenario(
          maintenance: Maintenance(medication: "methadone-oral", mg: 80, every: 24),
          treatments: [Treatment(medication: "methadone-oral", doses: [row])], horizon: .days(Double(days) + 30)),
        every: 24)
      #expect(course.moments.peakCOWS <= before, "\(days) days")
      before = course.moments.peakCOWS
    }
  }

  @Test("more naloxone never leaves more signal")
  func naloxone() throws {
    var before: [Double]?
    for mg in [0, 0.1, 0.4, 1, 2, 4, 10] {
      let course = try simulation.run(
        Scenario(
          habit: Habit(opioid: "fentanyl", timesPerDay: 6, effect: 0.8),
          treatments: [Treatment(medication: "naloxone-injection", doses: [DoseRow(mg: mg, at: 1)])], horizon: 6),
        every: 0.1)
      if let before { #expect(zip(course.signal.values, before).allSatisfy { $0 <= $1 + 1e-12 }, "\(mg) mg") }
      before = course.signal.values
    }
  }
}
