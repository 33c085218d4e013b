// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing

@testable import Pharmacology

@Suite("What a clinician would expect to see")
struct ClinicalPictureTests {
  private let simulation: Simulation
  private let heroin = Habit(opioid: "heroin", timesPerDay: 4, effect: 0.7)

  init() throws {
    simulation = try Simulation.bundled()
  }

  private func cows(_ course: TimeCourse, _ time: Double) throws -> Double {
    let row = try #require(course.times.firstIndex { $0 >= time - 1e-6 })
    return course.cows.values[row]
  }

  private func start(_ medication: String, mg: Double, at: Double, days: Double = 5) throws -> TimeCourse {
    try simulation.run(
      Scenario(
        habit: heroin, treatments: [Treatment(medication: medication, doses: [DoseRow(mg: mg, at: Hours(at))])],
        horizon: .days(days)), every: 0.1)
  }

  @Test("a person who takes no opioid feels no withdrawal, also with naltrexone")
  func nothing() throws {
    let none = try simulation.run(Scenario(horizon: .days(30)))
    #expect(none.moments.peakCOWS == 0)
    #expect(none.craving.values.allSatisfy { $0 == 0 })
    #expect(none.vulnerability.values.allSatisfy { $0 == 1 })
    let naltrexone = try simulation.run(
      Scenario(
        treatments: [
          Treatment(medication: "naltrexone-oral", doses: [DoseRow(mg: 50, at: 0, every: 24, count: 14)])
        ], horizon: .days(20)))
    #expect(naltrexone.moments.peakCOWS == 0)
    #expect(naltrexone.moments.daysBlocked > 14)
  }

  @Test("withdrawal from heroin begins within 6 to 12 hours, is strongest on day 2, and is over after 5 to 10 days")
  func heroinStopped() throws {
    let moments = try simulation.run(Scenario(habit: heroin, horizon: .days(21))).moments
    #expect((6...12).contains(try #require(moments.onset)))
    #expect((24...48).contains(try #require(moments.peak)))
    #expect((5...10).contains(try #require(moments.end) / 24))
    #expect(WithdrawalClass(cows: moments.peakCOWS) == .moderate)
  }

  @Test("maintenance keeps withdrawal away", arguments: ["methadone-oral", "buprenorphine-sublingual"])
  func maintenance(medication: String) throws {
    let mg = medication == "methadone-oral" ? 80.0 : 16
    let course = try simulation.run(
      Scenario(maintenance: Maintenance(medication: medication, mg: mg, every: 24), horizon: 24), every: 0.1)
    #expect(course.moments.onset == nil)
    #expect(course.moments.peakCOWS < 5)
  }

  @Test("buprenorphine in time relieves; naltrexone too early brings withdrawal on within the hour")
  func starts() throws {
    let inTime = try start("buprenorphine-sublingual", mg: 8, at: 24)
    #expect(try cows(inTime, 23.9) > 13)
    #expect(try cows(inTime, 27) < 8)
    let tooEarly = try start("naltrexone-oral", mg: 50, at: 6)
    #expect(try cows(tooEarly, 5.9) < 5)
    let peak = zip(tooEarly.times, tooEarly.cows.values).filter { (6...8).contains($0.0) }.map(\.1).max() ?? 0
    #expect(peak > 16)
    let washedOut = try start("naltrexone-oral", mg: 50, at: 240, days: 14)
    let before = try cows(washedOut, 239.9)
    #expect(zip(washedOut.times, washedOut.cows.values).filter { $0.0 >= 240 }.allSatisfy { $0.1 <= before + 1 })
  }

  @Test("monthly naltrexone blocks for about a month; then the block and the level fade")
  func monthly() throws {
    let course = try simulation.run(
      Scenario(
        treatments: [Treatment(medication: "naltrexone-monthly", doses: [DoseRow(mg: 380, at: 0)])],
        horizon: .days(90)))
    #expect((28...75).contains(course.moments.daysBlocked))
    let below = try #require(course.moments.below2["naltrexone"])
    #expect((21...45).contains(below / 24))
  }

  @Test("a month without opioids: tolerance is lost and the earlier use is several times as dangerous")
  func month() throws {
    let course = try simulation.run(Scenario(habit: heroin, horizon: .days(30)))
    #expect(try #require(course.vulnerability.values.last) > 3)
    #expect(try #require(course.respiratoryTolerance.values.last) < 0.3)
  }

  @Test("lofexidine lowers the scores by the factor of its trial while it is taken, and nothing else")
  func lofexidine() throws {
    let plain = try simulation.run(Scenario(habit: heroin, horizon: .days(7)))
    let eased = try simulation.run(
      Scenario(habit: heroin, lofexidine: Span(from: 0, until: .days(5)), horizon: .days(7)))
    for row in plain.times.indices {
      let factor = (0..<120).contains(plain.times[row]) ? 0.72895 : 1
      #expect(abs(eased.cows.values[row] - factor * plain.cows.values[row]) < 1e-9)
      #expect(eased.craving.values[row] == plain.craving.values[row])
    }
  }

  @Test("dependence grows: the longer the use, the stronger the withdrawal")
  func growth() throws {
    var before = 0.0
    for days in [2.0, 5, 10, 20, 40, 80] {
      let habit = Habit(opioid: "oxycodone", timesPerDay: 4, effect: 0.6, lasting: .days(days))
      let peak = try simulation.run(Scenario(habit: habit, horizon: .days(10))).moments.peakCOWS
      #expect(peak > before, "\(days) days")
      before = peak
    }
  }
}
