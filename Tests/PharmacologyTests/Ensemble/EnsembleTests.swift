// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Pharmacology

@Suite("Many people at once")
struct EnsembleTests {
  private static let stopped = Scenario(
    maintenance: Maintenance(medication: "methadone-oral", mg: 80, every: 24), horizon: .days(2))

  static let scenarios: [(String, Scenario)] = [
    ("methadone stopped", stopped),
    (
      "heroin, then buprenorphine under the tongue",
      Scenario(
        habit: Habit(opioid: "heroin", timesPerDay: 4, effect: 0.7),
        treatments: [
          Treatment(
            medication: "buprenorphine-sublingual",
            doses: [DoseRow(mg: 4, at: 18), DoseRow(mg: 8, at: 24, every: 12, count: 3)])
        ], horizon: .days(2))
    ),
    (
      "oxycodone for ten days, naltrexone, lofexidine and cues",
      Scenario(
        person: Person(age: 60, weight: 95, bodyMassIndex: 31, traits: []),
        habit: Habit(opioid: "oxycodone", timesPerDay: 6, effect: 0.5, lasting: .days(10), tapering: .days(5)),
        treatments: [
          Treatment(medication: "naltrexone-oral", doses: [DoseRow(mg: 50, at: 10)]),
          Treatment(medication: "naltrexone-monthly", doses: [DoseRow(mg: 380, at: 20)]),
        ], lofexidine: Span(from: 5, until: 12), cues: Span(from: 3, until: 9), horizon: .days(1))
    ),
    (
      "fentanyl, naloxone, weekly and monthly buprenorphine",
      Scenario(
        habit: Habit(opioid: "fentanyl", timesPerDay: 5, effect: 0.75),
        treatments: [
          Treatment(medication: "naloxone-nasal", doses: [DoseRow(mg: 4, at: 0.5)]),
          Treatment(medication: "buprenorphine-weekly", doses: [DoseRow(mg: 24, at: 30)]),
          Treatment(medication: "buprenorphine-xr", doses: [DoseRow(mg: 300, at: 31)]),
        ], horizon: .days(2))
    ),
    ("nobody takes anything", Scenario(horizon: .days(1))),
  ]

  @Test("eight at once are each what they are alone, to 1e-9", arguments: scenarios.indices)
  func lanes(number: Int) throws {
    let (_, scenario) = Self.scenarios[number]
    let simulation = try Simulation.bundled()
    let population = Population(count: 8, seed: 3, bodies: number % 2 == 0 ? .drawn : .alike)
    let plan = try EnsemblePlan(scenario, population: population, simulation: simulation, every: 0.5)
    var rows: [Lanes] = []
    let result = try LaneCourse(plan).run((0..<8).map { plan.person($0) }) { written, values in
      rows += UnsafeBufferPointer(start: values, count: written.count * plan.quantities.count)
    }
    for lane in [0, 5, 7] {
      let alone = try simulation.run(scenario, for: plan.person(lane), every: 0.5)
      #expect(alone.series.map(\.name) == plan.quantities.map(\.name))
      for (place, series) in alone.series.enumerated() {
        // Below a millionth of the greatest value it is differences of nearly equal numbers that are compared.
        let least = 1e-6 * (series.values.max() ?? 0)
        let worst = series.values.enumerated().map { row, value in
          abs(rows[row * plan.quantities.count + place][lane] - value) / max(abs(value), least, 1e-300)
        }.max()
        #expect((worst ?? 1) < 1e-9, "\(series.name)")
      }
      let moments = alone.moments
      func same(_ value: Lanes, _ expected: Double?) -> Bool { abs(value[lane] - (expected ?? -1)) < 1e-9 }
      #expect(same(result.onset, moments.onset))
      #expect(same(result.peak, moments.peak))
      #expect(abs(result.peakCOWS[lane] - moments.peakCOWS) < 1e-9)
      #expect(same(result.end, moments.end))
      #expect(same(result.hoursInWithdrawal, moments.hoursInWithdrawal))
      #expect(same(result.daysBlocked, moments.daysBlocked))
      for (name, times) in result.below2 { #expect(same(times, moments.below2[name])) }
    }
  }

  @Test("shards and threads change no byte", arguments: [(1, 2), (2, 1), (2, 2), (7, 1), (7, 2)])
  func shards(shards: Int, threads: Int) throws {
    let ensemble = Ensemble(simulation: try .bundled(), population: Population(count: 45, bodies: .drawn))
    let happenings = [Happening("COWS", isBelow: false, threshold: 5)]
    let whole = try ensemble.run(Self.stopped, happenings: happenings, threads: 1)
    let parts = try (0..<shards).map { number in
      try ensemble.run(
        Self.stopped, happenings: happenings, people: (45 * number / shards)..<(45 * (number + 1) / shards),
        threads: threads)
    }
    let merged = try EnsembleSummary.merged(parts.reversed())
    #expect(merged == whole)
    #expect(try merged.data() == whole.data())
    #expect(try EnsembleSummary(data: merged.data()) == whole)
  }

  @Test("quantiles are those of the people, to half a bin; moments and chances are counted one by one")
  func quantiles() throws {
    let ensemble = Ensemble(simulation: try .bundled(), population: Population(count: 40))
    let happening = Happening("COWS", isBelow: false, threshold: 5)
    let summary = try ensemble.run(Self.stopped, every: 4, happenings: [happening])
    var values: [[[Double]]] = []
    try ensemble.visit(Self.stopped, every: 4) { person, rows in
      #expect(person.number == values.count)
      values.append(rows)
      return true
    }
    #expect(values.count == 40)
    for (place, quantity) in summary.quantities.enumerated() {
      let ranges = summary.quantiles(place, percents: [5, 50, 100])
      for row in summary.times.indices {
        let sorted = values.map { $0[row][place] }.sorted()
        for (number, rank) in [2, 20, 40].enumerated() {
          let exact = sorted[rank - 1]
          let error = abs(ranges[number][row] - exact)
          #expect(error <= halfBin(quantity, at: exact), "\(quantity.name) at \(summary.times[row]) h")
        }
      }
    }
    let cows = try #require(summary.quantities.firstIndex { $0.name == "COWS" })
    let rows = summary.times.indices.filter { summary.times[$0] >= 0 }
    let reached = values.filter { person in rows.contains { person[$0][cows] >= 5 } }
    let chance = try #require(summary.chances(percents: [50]).first)
    #expect(chance.people == reached.count)
    #expect(reached.count > 2 && reached.count < 38)
    let highest = try #require(summary.moments(percents: [100]).first { $0.name == "highest COWS" })
    let greatest = values.flatMap { person in rows.map { person[$0][cows] } }.max() ?? 0
    #expect(highest.people == 40)
    #expect(abs((highest.values.first ?? 0) - greatest) < 0.1)
  }

  /// By how much counting in bins can miss a value.
  private func halfBin(_ quantity: Quantity, at value: Double) -> Double {
    switch quantity.bins {
    case .even(let greatest, let count): 0.5 * greatest / Double(count) * (1 + 1e-9)
    case .relative(let least, _): value < least ? least : value / 64 * (1 + 1e-9)
    }
  }

  @Test("whatever a value is, it falls into a bin that is there")
  func bins() {
    let odd = Lanes(-1, -1e-300, -0.0, .nan, .infinity, -.infinity, 1e300, 5e-324)
    for quantity in [Quantity.concentration("x"), .share("x"), .cows, .vulnerability] {
      let bins = LaneBins(quantity.bins).bins(odd)
      let last = UInt16(quantity.bins.count - 1)
      #expect([bins[0], bins[1], bins[2], bins[3], bins[5], bins[7]] == [0, 0, 0, 0, 0, 0])
      #expect([bins[4], bins[6]] == [last, last])
    }
  }

  @Test("more rows than memory is meant for are refused")
  func rows() throws {
    let ensemble = Ensemble(simulation: try .bundled(), population: Population(count: 1))
    #expect(throws: PharmacologyError.self) { try ensemble.run(Scenario(horizon: .days(100)), every: 0.1) }
  }

  @Test("a file that was cut off, changed, or is something else is refused")
  func damaged() throws {
    let ensemble = Ensemble(simulation: try .bundled(), population: Population(count: 3))
    let data = try ensemble.run(Scenario(horizon: 2)).data()
    #expect(throws: EnsembleFileError.damaged) { try EnsembleSummary(data: data.dropLast()) }
    #expect(throws: EnsembleFileError.damaged) { try EnsembleSummary(data: Data("hours,COWS\n".utf8)) }
    #expect(throws: EnsembleFileError.damaged) { try EnsembleSummary(data: Data()) }
    var changed = data
    changed[data.count / 2] ^= 1
    #expect(throws: EnsembleFileError.damaged) { try EnsembleSummary(data: changed) }
  }

  @Test("parts of another ensemble, and people counted twice, are refused by their number")
  func mixed() throws {
    func part(_ count: Int, _ people: Range<Int>, seed: UInt64 = 1) throws -> EnsembleSummary {
      try Ensemble(simulation: .bundled(), population: Population(count: count, seed: seed))
        .run(Scenario(horizon: 2), people: people)
    }
    let first = try part(9, 0..<4)
    #expect(throws: EnsembleFileError.different(part: 2)) {
      try EnsembleSummary.merged([first, part(9, 4..<9, seed: 2)])
    }
    #expect(throws: EnsembleFileError.twice(part: 2)) { try EnsembleSummary.merged([first, part(9, 3..<9)]) }
    #expect(throws: EnsembleFileError.nothing) { try EnsembleSummary.merged([]) }
    #expect(try EnsembleSummary.merged([first, part(9, 6..<9)]).people == 7)
  }

  @Test("people and happenings that cannot be are refused by name")
  func impossible() throws {
    let ensemble = Ensemble(simulation: try .bundled(), population: Population(count: 10))
    #expect(throws: PharmacologyError.self) { try ensemble.run(Scenario(horizon: 2), people: 5..<11) }
    #expect(throws: PharmacologyError.self) { try ensemble.run(Scenario(horizon: 2), people: 5..<5) }
    let none = Ensemble(simulation: try .bundled(), population: Population(count: 0))
    #expect(throws: PharmacologyError.self) { try none.run(Scenario(horizon: 2)) }
    let unknown = Happening("methadone", isBelow: true, threshold: 1)
    #expect {
      try ensemble.run(Scenario(horizon: 2), happenings: [unknown])
    } throws: { error in
      guard case PharmacologyError.impossible(let field, let problem, _)? = error as? PharmacologyError else {
        return false
      }
      return field == "event methadone<1" && problem == "methadone is not in this scenario"
    }
  }

  @Test("a run stops when it is told to")
  func stopped() throws {
    let ensemble = Ensemble(simulation: try .bundled(), population: Population(count: 10))
    #expect(throws: PharmacologyError.stopped) { try ensemble.run(Scenario(horizon: 2)) { _ in false } }
    #expect(throws: PharmacologyError.stopped) { try ensemble.visit(Scenario(horizon: 2)) { _, _ in false } }
  }

  @Test(
    "what to look for is read as it is written",
    arguments: [
      ("COWS>=13", Happening("COWS", isBelow: false, threshold: 13)),
      (" blockade < 0.9 ", Happening("blockade", isBelow: true, threshold: 0.9)),
      ("occupancy of methadone>=0.5", Happening("occupancy of methadone", isBelow: false, threshold: 0.5)),
      ("COWS", nil), ("COWS>13", nil), ("COWS<=13", nil), (">=13", nil), ("COWS>=x", nil), ("COWS>=13<5", nil),
      ("COWS<nan", nil), ("", nil),
    ])
  func happening(text: String, expected: Happening?) {
    #expect(Happening(text) == expected)
    if let expected { #expect(Happening(expected.description) == expected) }
  }

  @Test("the band of people like one person holds the typical course, and says whose differences are not known")
  func band() throws {
    let scenario = Scenario(
      maintenance: Maintenance(medication: "methadone-oral", mg: 80, every: 24),
      treatments: [Treatment(medication: "naltrexone-monthly", doses: [DoseRow(mg: 380, at: 30)])], horizon: .days(2))
    let simulation = try Simulation.bundled()
    let band = try Ensemble.band(for: scenario, people: 40, every: 4, simulation: simulation)
    let typical = try simulation.run(scenario, every: 4)
    #expect(band.times == typical.times)
    #expect(band.withoutVariability == ["naltrexone"])
    let quantities = try Ensemble(simulation: simulation, population: Population(count: 1)).quantities(of: scenario)
    for ((range, series), quantity) in zip(zip(band.series, typical.series), quantities) {
      #expect(range.name == series.name)
      for row in band.times.indices {
        #expect(range.low[row] <= range.middle[row] && range.middle[row] <= range.high[row])
        let half = halfBin(quantity, at: series.values[row])
        #expect(range.low[row] <= series.values[row] + half, "\(series.name)")
        #expect(range.high[row] >= series.values[row] - half, "\(series.name)")
      }
    }
    let cows = try #require(band.series.first { $0.name == "COWS" })
    #expect((cows.high.max() ?? 0) > 3 * (cows.middle.max() ?? 0) / 2)
  }
}
