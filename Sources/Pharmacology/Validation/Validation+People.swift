// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Validation {
  /// Levels before the next dose of virtual people, who differ as `methadone.json` says.
  func methadonePerDose(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    guard let (drug, formulation) = simulation.library.formulation("methadone-oral") else {
      throw .resourceDamaged(file: "methadone.json", detail: "it is missing")
    }
    let plan = try ModelPlan(drug, formulation)
    let population = Population(count: people, seed: 11)
    let statistics = try BodyStatistics.bundled()
    var levels: [Double] = []
    for number in 0..<people {
      let model = plan.model(for: population.person(number, like: Person(), statistics: statistics))
      guard let states = model.steadyState(amount: 100, interval: 24),
        let output = model.outputs.firstIndex(of: "methadone")
      else { continue }
      levels.append(zip(model.outputRows[output], states).reduce(0) { $0 + $1.0 * $1.1 })
    }
    let mean = levels.reduce(0, +) / Double(levels.count)
    let sorted = levels.sorted()
    let shares = stride(from: 5, through: 95, by: 5).map { percent in
      CheckFigure.Point(x: Double(percent), y: sorted[sorted.count * percent / 100])
    }
    return (
      [mean],
      CheckFigure(
        across: "of 100 people, so many have less", up: "methadone before the next dose, ng/mL per 100 mg a day",
        curves: [.init(name: "virtual people", points: shares)], published: Self.published(definition, at: [50]))
    )
  }

  /// People who use fentanyl every day start buprenorphine 6 to 24, 24 to 48 or 48 to 96 hours after the last use
  /// (a third each): 8 mg, and 8 mg more after 1.5 h. They differ in how strong their habit is, how often they use,
  /// how slowly fentanyl leaves the deep compartment, how strongly they feel withdrawal, and in the drug's efficacy.
  func precipitatedWithdrawal(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    var started: [(group: Int, before: Double, rise: Double)] = []
    for number in 0..<people {
      var random = RandomStream(seed: 21, person: number)
      let effect = min(0.88, max(0.5, 0.72 + 0.08 * random.normal()))
      let timesPerDay = [4, 6, 8][Int(3 * random.uniform())]
      let chance = random.uniform()
      let slowness = chance < 0.3 ? 0.5 : chance < 0.7 ? 1 : 1.6
      let felt = exp(0.34 * random.normal())
      let efficacy = exp(0.2 * random.normal())
      let group = number % 3
      let (from, until) = [(6.0, 24.0), (24, 48), (48, 96)][group]
      let start = ((from + (until - from) * random.uniform()) * 10).rounded() / 10
      let constants = simulation.constants
      let person = Simulation(
        library: simulation.library.scaling("fentanyl", ["Qdeep": 1 / slowness])
          .scaling("buprenorphine", ["tau": efficacy]),
        constants: try constants.setting(["X50-COWS": (constants.value("X50-COWS") ?? 1) / felt]))
      let doses = [DoseRow(mg: 8, at: Hours(start)), DoseRow(mg: 8, at: Hours(start + 1.5))]
      let course = try person.run(
        Scenario(
          habit: Habit(opioid: "fentanyl", timesPerDay: timesPerDay, effect: effect),
          treatments: [Treatment(medication: "buprenorphine-sublingual", doses: doses)], horizon: Hours(start + 4)),
        every: 0.1)
      let after = zip(course.times, course.cows.values).filter { $0.0 >= start - 1e-9 }.map(\.1)
      let before = after.first ?? 0
      started.append((group, before, (after.max() ?? 0) - before))
    }
    let inWithdrawal = started.filter { $0.before >= 8 }
    let share = 100 * Double(inWithdrawal.count { $0.rise >= 5 }) / Double(max(1, inWithdrawal.count))
    func odds(_ group: Int) -> Double {
      let members = started.filter { $0.group == group }
      let events = Double(members.count { $0.rise >= 5 })
      // Half a person more on either side, so that no odds are infinite.
      return (events + 0.5) / (Double(members.count) - events + 0.5)
    }
    // With a handful of events the odds are an accident of the seed.
    let events = started.count { $0.group != 1 && $0.rise >= 5 }
    let predicted = [share, events >= 5 ? odds(0) / odds(2) : .nan]
    let shares = [15.0, 36, 72].enumerated().map { group, hours in
      let members = started.filter { $0.group == group }
      return CheckFigure.Point(
        x: hours, y: 100 * Double(members.count { $0.rise >= 5 }) / Double(max(1, members.count)))
    }
    return (
      predicted,
      CheckFigure(
        across: "hours since the last use, middle of the group", up: "COWS rises by 5 or more, of 100 people",
        curves: [.init(name: "model", points: shares)])
    )
  }
}
