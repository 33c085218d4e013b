// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Synchronization

/// Many virtual people in one scenario, eight side by side on each core.
///
/// The result is a function of the scenario, the population and the people asked for: neither threads nor shards change
/// a bit of it. Memory does not grow with the number of people.
public struct Ensemble: Sendable {
  /// The simulator.
  public let simulation: Simulation
  /// The people.
  public let population: Population

  /// The most rows whose counts are kept: every hour of two years and a month.
  static let mostRows = 18_300

  /// Makes an ensemble.
  public init(simulation: Simulation, population: Population) {
    self.simulation = simulation
    self.population = population
  }

  /// Finds what ``run(_:every:happenings:people:threads:goesOn:)`` would refuse, without running.
  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)``.
  public func check(_ scenario: Scenario, every: Hours, happenings: [Happening]) throws(PharmacologyError) {
    let plan = try EnsemblePlan(scenario, population: population, simulation: simulation, every: every)
    try Self.check(happenings, against: plan)
  }

  /// Simulates people and counts them.
  /// - Parameters:
  ///   - scenario: What happens to each.
  ///   - every: The distance between two rows: a multiple of 6 minutes.
  ///   - happenings: What to look for.
  ///   - people: The numbers of the people; `nil` for the whole population.
  ///   - threads: How many threads share the work; `nil` for one for each core.
  ///   - goesOn: Asked now and then, with how many people are done, whether to go on.
  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)``; ``PharmacologyError/stopped`` if it was not to go on.
  public func run(
    _ scenario: Scenario, every: Hours = 1, happenings: [Happening] = [], people: Range<Int>? = nil,
    threads: Int? = nil, goesOn: (@Sendable (_ done: Int) -> Bool)? = nil
  ) throws(PharmacologyError) -> EnsembleSummary {
    let people = try checked(people)
    let plan = try EnsemblePlan(scenario, population: population, simulation: simulation, every: every)
    try Self.check(happenings, against: plan)
    let header = EnsembleHeader(plan, population: population, people: people, happenings: happenings)
    let threads = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    // Groups of whole vectors, small enough that every thread has work.
    let share = (people.count + threads * Lanes.people - 1) / (threads * Lanes.people) * Lanes.people
    let size = min(EnsembleGroup.greatest, share)
    let tally = EnsembleTally(header)
    let work = Mutex((next: people.lowerBound, done: 0))
    let failure = Mutex(PharmacologyError?.none)
    DispatchQueue.concurrentPerform(iterations: min(threads, (people.count + size - 1) / size)) { _ in
      let course = LaneCourse(plan)
      let group = EnsembleGroup(header, capacity: size)
      while failure.withLock({ $0 == nil }) {
        let first = work.withLock { work in
          defer { work.next += size }
          return work.next
        }
        guard first < people.upperBound else { return }
        let members = first..<min(first + size, people.upperBound)
        do throws(PharmacologyError) {
          group.clear()
          try Self.run(members, on: course, plan: plan, group.add) { result, count in
            group.finish(result, people: count)
          }
          tally.add(group, number: first / size)
        } catch {
          failure.withLock { $0 = $0 ?? error }
          return
        }
        let done = work.withLock { work in
          work.done += members.count
          return work.done
        }
        if goesOn?(done) == false { failure.withLock { $0 = $0 ?? .stopped } }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return EnsembleSummary(header: header, counts: tally.handOver())
  }

  /// Simulates people one after another and hands each one's whole course on.
  /// - Parameters:
  ///   - visit: Called for each person in order with their number, body, and rows of values in the order of the
  ///     quantities; returns whether to go on.
  /// - Throws: as ``run(_:every:happenings:people:threads:goesOn:)``.
  public func visit(
    _ scenario: Scenario, every: Hours = 1, people: Range<Int>? = nil,
    _ visit: (_ person: VirtualPerson, _ rows: [[Double]]) -> Bool
  ) throws(PharmacologyError) {
    let people = try checked(people)
    let plan = try EnsemblePlan(scenario, population: population, simulation: simulation, every: every)
    let course = LaneCourse(plan)
    let width = plan.quantities.count
    var number = people.lowerBound
    var goesOn = true
    for first in stride(from: people.lowerBound, to: people.upperBound, by: Lanes.people) where goesOn {
      let members = first..<min(first + Lanes.people, people.upperBound)
      var values: [Lanes] = []
      try Self.run(members, on: course, plan: plan) { rows, cells in
        values += UnsafeBufferPointer(start: cells, count: rows.count * width)
      } finish: { _, count in
        for lane in 0..<count where goesOn {
          let rows = plan.rows.indices.map { row in (0..<width).map { values[row * width + $0][lane] } }
          goesOn = visit(plan.person(number), rows)
          number += 1
        }
      }
    }
    if !goesOn { throw .stopped }
  }

  /// The numbers that differ between the people of a scenario, as `drug/parameter`, and each person's values.
  public func parameters(
    of scenario: Scenario, people: Range<Int>? = nil
  ) throws(PharmacologyError) -> (names: [String], people: [(person: VirtualPerson, values: [Double])]) {
    let people = try checked(people)
    let plan = try EnsemblePlan(scenario, population: population, simulation: simulation, every: 1)
    let varying = plan.varying
    return (
      varying.map(\.name),
      people.map { number in
        let person = plan.person(number)
        return (person, varying.map { person.value(of: $0.parameter) })
      }
    )
  }

  /// Hours from time 0 of each row.
  public func times(of scenario: Scenario, every: Hours) throws(PharmacologyError) -> [Double] {
    let plan = try EnsemblePlan(scenario, population: population, simulation: simulation, every: every)
    return plan.rows.map(plan.grid.time)
  }

  /// The quantities that a scenario has, in order.
  public func quantities(of scenario: Scenario) throws(PharmacologyError) -> [Quantity] {
    try EnsemblePlan(scenario, population: population, simulation: simulation, every: 1).quantities
  }

  /// Runs people eight by eight; the lanes of a last vector that nobody is left for repeat its first person.
  private static func run(
    _ people: Range<Int>, on course: LaneCourse, plan: EnsemblePlan,
    _ take: (_ rows: Range<Int>, _ values: UnsafePointer<Lanes>) -> Void,
    finish: (LaneResult, _ count: Int) -> Void
  ) throws(PharmacologyError) {
    for first in stride(from: people.lowerBound, to: people.upperBound, by: Lanes.people) {
      let count = min(Lanes.people, people.upperBound - first)
      let result = try course.run((0..<Lanes.people).map { plan.person(first + ($0 < count ? $0 : 0)) }, take)
      finish(result, count)
    }
  }

  private func checked(_ people: Range<Int>?) throws(PharmacologyError) -> Range<Int> {
    guard (1...100_000_000).contains(population.count) else {
      throw .impossible(
        field: "people", problem: "\(population.count) is out of range", remedy: "Give a number from 1 to 100000000.")
    }
    let all = 0..<population.count
    guard let people else { return all }
    guard !people.isEmpty, all.contains(people.lowerBound), people.upperBound <= all.upperBound else {
      throw .impossible(
        field: "people", problem: "the population has no people \(people)",
        remedy: "Give numbers from 0 to \(population.count - 1).")
    }
    return people
  }

  private static func check(_ happenings: [Happening], against plan: EnsemblePlan) throws(PharmacologyError) {
    guard plan.rows.count <= mostRows else {
      throw .impossible(
        field: "every", problem: "there would be \(plan.rows.count) rows, more than \(mostRows)",
        remedy: "Give a longer time between rows, such as 1h or 1d.")
    }
    for happening in happenings where !plan.quantities.contains(where: { $0.name == happening.quantity }) {
      throw .impossible(
        field: "event \(happening)", problem: "\(happening.quantity) is not in this scenario",
        remedy: "Use one of: \(plan.quantities.map(\.name).joined(separator: ", ")).")
    }
  }
}
