// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Finds the scale of a habit's concentrations at which the mean signal over a day is the one that the person
/// described, for eight people at once. So nobody has to say, and nothing can be read back as, an amount.
struct HabitScale {
  let scales: Lanes

  /// The scale of one person.
  var scale: Double { scales[0] }

  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)`` where the opioid cannot have so strong an effect.
  init(
    _ habit: Habit, ligand: Ligand, model: CompartmentModel, transduction: Transduction
  ) throws(PharmacologyError) {
    let people = Lanes.people
    try self.init(
      habit, ligand: LaneLigand(Array(repeating: ligand, count: people)),
      models: Array(repeating: model, count: people),
      transduction: LaneTransduction(transduction))
  }

  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)`` where in one of the people the opioid cannot have
  ///   so strong an effect.
  init(
    _ habit: Habit, ligand: LaneLigand, models: [CompartmentModel], transduction: LaneTransduction
  ) throws(PharmacologyError) {
    let ceiling = transduction.signal(of: ligand.efficacy, over: Lanes(repeating: 1))
    guard habit.effect < 0.98 * ceiling.min() else {
      throw .impossible(
        field: "habit/effect", problem: "\(habit.opioid) cannot have so strong an effect",
        remedy: "Give less than \(String(format: "%.2f", 0.98 * ceiling.min())).")
    }
    let levels = Self.levels(models, interval: habit.interval)
    let count = levels.count - 1
    // In a steady state one use is like the next, so that the mean from one to the next is the mean of the day.
    // Simpson's rule, since the level rises steeply after a use.
    func mean(_ scale: Lanes) -> Lanes {
      var drives = levels.map { $0 * scale }
      drives.withUnsafeMutableBufferPointer { ligand.drive($0) }
      var sum = Lanes.zero
      for (place, drive) in drives.enumerated() {
        let weight = place == 0 || place == count ? 1.0 : place % 2 == 1 ? 4 : 2
        sum += weight * transduction.signal(of: ligand.efficacy * drive, over: 1 + drive)
      }
      return sum / Lanes(repeating: Double(3 * count))
    }
    // On the scale of log (mean / what is left to the ceiling) against log scale the curve is nearly straight, so that
    // secants arrive in a few steps; each person stops at their own.
    let target = Lanes(repeating: habit.effect).logarithm(over: ceiling - habit.effect)
    func miss(_ position: Lanes) -> Lanes {
      let mean = mean(position.exponential).atMost(0.999999999 * ceiling)
      return mean.atLeast(Lanes(repeating: 1e-100)).logarithm(over: ceiling - mean) - target
    }
    let average = levels.reduce(.zero, +) / Lanes(repeating: Double(count + 1))
    var before = ligand.halfOccupancy.logarithm(over: average)
    var missBefore = miss(before)
    var position = before + 0.5
    for _ in 0..<60 {
      let missed = miss(position)
      let slope = (missed - missBefore) / (position - before)
      // Far away the secant can be flat; no step is longer than two.
      let step = (missed / slope).atLeast(Lanes(repeating: -2)).atMost(Lanes(repeating: 2))
      let isThere = missed.atLeast(-missed) .< 1e-13
      let goesOn = .!(isThere .| (position .== before))
      guard goesOn != LaneMask(repeating: false) else { break }
      before.replace(with: position, where: goesOn)
      missBefore.replace(with: missed, where: goesOn)
      position.replace(with: position - step, where: goesOn)
    }
    scales = position.exponential
  }

  /// The levels at the effect site from one use to the next, in a steady state, at an even number of steps.
  private static func levels(_ models: [CompartmentModel], interval: Double) -> [Lanes] {
    let count = 240
    let uses = DoseEvent(time: 0, amount: 1, interval: interval, steadyState: true)
    let model = LaneModel(models, schedule: DoseSchedule([uses], model: models[0]))
    let step = interval / Double(count)
    var course = [Lanes](repeating: .zero, count: (count + 1) * model.size)
    var run = LaneRun(model, step: step, start: 0)
    course.withUnsafeMutableBufferPointer { course in
      if let first = course.baseAddress { run.write(0..<(count + 1), start: 0, into: first) }
    }
    let site = model.outputs[models[0].outputs.firstIndex(of: CompartmentModel.effectSite) ?? 0]
    return (0...count).map { point in
      site.reduce(.zero) { $0 + $1.factor * course[point * model.size + $1.state] }
    }
  }
}
