// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The whole course of eight people: what ``Course`` does for one, a day at a time.
///
/// All memory is taken when it is made and used again for the next eight; nothing is allocated while time goes by.
final class LaneCourse {
  private let plan: EnsemblePlan
  private let day: Int
  /// The states of each part at each point of a day, the last point of the day before first.
  private let courses: [UnsafeMutablePointer<Lanes>]
  private let sizes: [Int]
  private let drives: [UnsafeMutableBufferPointer<Lanes>]
  private let signals: UnsafeMutablePointer<Lanes>
  private let fastSignals: UnsafeMutablePointer<Lanes>
  /// Every quantity at every row.
  let rows: UnsafeMutableBufferPointer<Lanes>

  init(_ plan: EnsemblePlan) {
    self.plan = plan
    day = 24 * plan.grid.pointsPerHour
    let points = day + 1
    sizes = plan.parts.map(\.plan.size)
    courses = sizes.map { .allocate(capacity: $0 * points) }
    drives = plan.bound.map { _ in .allocate(capacity: points) }
    signals = .allocate(capacity: points)
    fastSignals = .allocate(capacity: points)
    rows = .allocate(capacity: plan.rows.count * plan.quantities.count)
  }

  deinit {
    for course in courses { course.deallocate() }
    for drive in drives { drive.deallocate() }
    signals.deallocate()
    fastSignals.deallocate()
    rows.deallocate()
  }

  /// Runs eight people; afterwards ``rows`` holds their quantities.
  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)`` where a habit is impossible in one of them.
  func run(_ people: [VirtualPerson]) throws(PharmacologyError) -> LaneResult {
    let models = plan.parts.map { part in people.map { part.plan.model(for: $0) } }
    let lanes = zip(plan.parts, models).map { LaneModel($1, schedule: $0.schedule) }
    let ligands = plan.bound.map { bound in LaneLigand(people.compactMap { Ligand(bound.drug, in: $0) }) }
    var runs = lanes.map { LaneRun($0, step: plan.grid.step, start: plan.grid.start) }
    let transduction = LaneTransduction(slope: Lanes(repeating: plan.constants.transduction.slope))
    var scales = Array(repeating: Lanes(repeating: 1), count: ligands.count)
    if let habit = plan.scenario.habit, let place = plan.bound.firstIndex(where: \.isHabit) {
      scales[place] = try HabitScale(
        habit, ligand: ligands[place], models: models[plan.bound[place].parts[0]], transduction: transduction
      ).scales
    }
    var body = LaneBody(plan, ligands: ligands, transduction: transduction, halves: plan.halves(people))
    var levels = LaneLevels(plan, models: lanes)
    var writer = LaneRows(plan, models: lanes, ligands: ligands, rows: rows)
    let isSplit = zip(ligands, plan.bound).contains { $0.0.fastEfficacy != $0.0.efficacy }
    // Place 0 of a day is the last of the day before; the first day has none before it.
    for base in stride(from: 0, to: max(1, plan.grid.count - 1), by: day) {
      let fresh = base == 0 ? 0 : 1
      let last = min(day, plan.grid.count - 1 - base)
      if base > 0 { carry() }
      for part in runs.indices {
        runs[part].write(
          (base + fresh)..<(base + last + 1), start: plan.grid.start, into: courses[part] + fresh * sizes[part])
      }
      bind(ligands, lanes, scales, places: fresh...last)
      signal(ligands, transduction, isSplit: isSplit, places: fresh...last)
      let fastSignals = isSplit ? fastSignals : signals
      if base == 0 { body.begin(signals, fastSignals, day: last == day ? day : 0) }
      body.live((base + fresh)...(base + last), base: base, signals, fastSignals, drives, courses, &writer)
      levels.note((base + fresh)...(base + last), base: base, courses)
    }
    return LaneResult(body, levels: levels, step: plan.grid.step)
  }

  /// The last point of a day becomes the one before the first of the next.
  private func carry() {
    for part in courses.indices {
      for state in 0..<sizes[part] { courses[part][state] = courses[part][day * sizes[part] + state] }
    }
    for drive in drives { drive[0] = drive[day] }
    signals[0] = signals[day]
    fastSignals[0] = fastSignals[day]
  }

  /// From amounts to how strongly each drug pulls at the receptors.
  private func bind(_ ligands: [LaneLigand], _ models: [LaneModel], _ scales: [Lanes], places: ClosedRange<Int>) {
    for (number, bound) in plan.bound.enumerated() {
      let drive = drives[number]
      for place in places { drive[place] = .zero }
      for part in bound.parts {
        guard let output = plan.parts[part].plan.outputs.firstIndex(of: CompartmentModel.effectSite) else { continue }
        let (size, course) = (sizes[part], courses[part])
        for (state, factor) in models[part].outputs[output] {
          let scaled = factor * scales[number]
          for place in places { drive[place] += scaled * course[place &* size &+ state] }
        }
      }
      ligands[number].drive(UnsafeMutableBufferPointer(rebasing: drive[places]))
    }
  }

  /// From competition at the receptors to the signal, and the fast pathway's.
  private func signal(
    _ ligands: [LaneLigand], _ transduction: LaneTransduction, isSplit: Bool, places: ClosedRange<Int>
  ) {
    for place in places {
      var total = Lanes(repeating: 1)
      var stimulus = Lanes.zero
      for number in ligands.indices {
        let drive = drives[number][place]
        total += drive
        stimulus += ligands[number].efficacy * drive
      }
      signals[place] = transduction.signal(of: stimulus / total)
    }
    guard isSplit else { return }
    for place in places {
      var total = Lanes(repeating: 1)
      var stimulus = Lanes.zero
      for number in ligands.indices {
        let drive = drives[number][place]
        total += drive
        stimulus += ligands[number].fastEfficacy * drive
      }
      fastSignals[place] = transduction.signal(of: stimulus / total)
    }
  }
}
