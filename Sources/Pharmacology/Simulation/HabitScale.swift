// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Finds the scale of a habit's concentrations at which the mean signal over a day is the one that the person
/// described. So nobody has to say, and nothing can be read back as, an amount.
struct HabitScale {
  let scale: Double

  /// - Throws: ``PharmacologyError/impossible(field:problem:remedy:)`` where the opioid cannot have so strong an effect.
  init(
    _ habit: Habit, ligand: Ligand, model: CompartmentModel, transduction: Transduction
  ) throws(PharmacologyError) {
    // In a steady state one use is like the next, so that the mean from one to the next is the mean of the day.
    // Simpson's rule, since the level rises steeply after a use.
    let count = 240
    let between = KineticCourse(
      model, events: [DoseEvent(time: 0, amount: 1, interval: habit.interval, steadyState: true)], start: 0,
      step: habit.interval / Double(count), count: count + 1)[CompartmentModel.effectSite]
    func mean(_ scale: Double) -> Double {
      between.enumerated().reduce(0) { sum, point in
        let drive = ligand.drive(at: scale * point.element)
        let weight = point.offset == 0 || point.offset == count ? 1.0 : point.offset % 2 == 1 ? 4 : 2
        return sum + weight * transduction.signal(of: ligand.efficacy * drive / (1 + drive))
      } / Double(3 * count)
    }
    let ceiling = transduction.signal(of: ligand.efficacy)
    guard habit.effect < 0.98 * ceiling else {
      throw .impossible(
        field: "habit/effect", problem: "\(habit.opioid) cannot have so strong an effect",
        remedy: "Give less than \(String(format: "%.2f", 0.98 * ceiling)).")
    }
    // The mean rises with the scale; halving an interval of logarithms ends at the same bits everywhere.
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<44 {
      let middle = 0.5 * (low + high)
      if mean(exp(middle)) < habit.effect { low = middle } else { high = middle }
    }
    scale = exp(0.5 * (low + high))
  }
}
