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
    let points = Int((24 / Simulation.step).rounded())
    let day = KineticCourse(
      model,
      events: [
        DoseEvent(
          time: 0, amount: 1, interval: habit.interval, additional: habit.timesPerDay - 1, steadyState: true)
      ], start: 0, step: Simulation.step, count: points)[CompartmentModel.effectSite]
    func mean(_ scale: Double) -> Double {
      day.reduce(0) { sum, value in
        let drive = ligand.drive(at: scale * value)
        return sum + transduction.signal(of: ligand.efficacy * drive / (1 + drive))
      } / Double(points)
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
