// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing

@testable import Pharmacology

@Suite("The scale of a habit")
struct HabitScaleTests {
  @Test("the mean signal from one use to the next is the one that was described, for every opioid")
  func mean() throws {
    let library = try DrugLibrary.bundled()
    let transduction = try AdaptationConstants.bundled().transduction
    for id in library.formulations(.habit) {
      let (drug, formulation) = try #require(library.formulation(id))
      let ligand = try #require(Ligand(drug))
      let model = try CompartmentModel(drug, formulation, person: Person())
      for timesPerDay in [1, 4, 24] {
        for share in [0.07, 0.5, 0.95] {
          let effect = share * transduction.signal(of: ligand.efficacy)
          let habit = Habit(opioid: id, timesPerDay: timesPerDay, effect: effect)
          let scale = try HabitScale(habit, ligand: ligand, model: model, transduction: transduction).scale
          let uses = DoseEvent(time: 0, amount: 1, interval: habit.interval, steadyState: true)
          let count = 240
          let levels = KineticCourse(
            model, events: [uses], start: 0, step: habit.interval / Double(count), count: count + 1)[
              CompartmentModel.effectSite]
          // Simpson's rule.
          let sum = levels.enumerated().reduce(0) { sum, level in
            let drive = ligand.drive(at: scale * level.element)
            let weight = level.offset == 0 || level.offset == count ? 1.0 : level.offset % 2 == 1 ? 4 : 2
            return sum + weight * transduction.signal(of: ligand.efficacy * drive / (1 + drive))
          }
          #expect(abs(sum / Double(3 * count) - effect) < 1e-9, "\(id), \(timesPerDay) times a day, \(effect)")
        }
      }
    }
  }
}
