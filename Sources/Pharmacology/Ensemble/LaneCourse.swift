// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The whole course of eight people, a day at a time: what ``Course`` does for one.
///
/// The memory for a day and its rows is taken once and used again, for the next day and the next eight people.
final class LaneCourse {
  private let plan: EnsemblePlan
  private let day: LaneDay
  private let rows: LaneMemory

  init(_ plan: EnsemblePlan) {
    self.plan = plan
    let isSplit = plan.bound.contains { bound in Ligand(bound.drug).map { $0.fastEfficacy != $0.efficacy } == true }
    day = LaneDay(
      pointsPerHour: plan.grid.pointsPerHour, sizes: plan.parts.map(\.plan.size), drugs: plan.bound.count,
      isSplit: isSplit)
    rows = LaneMemory(count: min(plan.rows.count, day.points + 1) * plan.quantities.count)
  }

  /// Runs eight people.
  /// - Parameter take: Called day after day with the rows of the day and their values, in the order of the quantities.
  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)`` where a habit is impossible in one of them.
  func run(
    _ people: [VirtualPerson], _ take: (_ rows: Range<Int>, _ values: UnsafePointer<Lanes>) -> Void
  ) throws(PharmacologyError) -> LaneResult {
    let bodies = plan.parts.map { part in people.map { part.plan.model(for: $0) } }
    let models = zip(plan.parts, bodies).map { LaneModel($1, schedule: $0.schedule) }
    let ligands = plan.bound.map { LaneLigand($0.ligands(of: people)) }
    let transduction = LaneTransduction(plan.constants.transduction)
    var scales = Array(repeating: Lanes(repeating: 1), count: ligands.count)
    if let habit = plan.scenario.habit, let place = plan.bound.firstIndex(where: \.isHabit) {
      scales[place] = try HabitScale(
        habit, ligand: ligands[place], models: bodies[plan.bound[place].parts[0]], transduction: transduction
      ).scales
    }
    let grid = plan.grid
    let halves = plan.halves(people)
    let score = LaneScore(halfCOWS: halves.cows, halfSOWS: halves.sows, steepness: plan.constants.steepness)
    let receptors = LaneReceptors(
      plan, models: models, ligands: ligands, scales: scales, transduction: transduction)
    var runs = models.map { LaneRun($0, step: grid.step, start: grid.start) }
    var body = LaneBody(plan.constants, hours: grid.step)
    var slow = LaneSlowLayer(plan, ligands: ligands, transduction: transduction)
    var moments = LaneMoments(plan, score: score)
    var levels = LaneLevels(plan, models: models)
    var writer = LaneRows(plan, models: models, score: score)
    for base in stride(from: 0, to: max(1, grid.count - 1), by: day.points) {
      // Place 0 is the last of the day before; the first day has none before it.
      let first = base == 0 ? 0 : 1
      let last = min(day.points, grid.count - 1 - base)
      if base > 0 { day.turn() }
      for part in runs.indices {
        runs[part].write(
          (base + first)..<(base + last + 1), start: grid.start, into: day.courses[part] + first * day.sizes[part])
      }
      receptors.bind(first...last, of: day)
      receptors.signal(first...last, of: day)
      if base == 0 {
        body.begin(day, isLongStanding: plan.scenario.isLongStanding)
        slow.begin(
          day, signal: plan.scenario.isLongStanding ? LaneDay.mean(day.signals, from: 0, to: day.points) : .zero)
      }
      body.live(first...last, of: day, isFirst: base == 0)
      slow.live(first, through: last / day.hour, of: day, base: base)
      moments.note(first, through: last, of: day, base: base)
      levels.note(first, through: last, of: day, base: base)
      take(writer.write(through: last, of: day, base: base, slow: slow, into: rows.start), rows.start)
    }
    return LaneResult(moments, levels: levels, step: grid.step)
  }
}
