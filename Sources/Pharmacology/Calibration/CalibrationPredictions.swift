// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a model says about each target of the calibration.
struct CalibrationPredictions {
  let plan: CalibrationPlan
  let simulation: Simulation

  /// The values in the order of the targets; not a number where the model has none.
  func values() throws(PharmacologyError) -> [String: Double] {
    let heroin = Habit(opioid: "heroin", timesPerDay: 4, effect: plan.heroinEffect)
    let stop = try run(Scenario(habit: heroin, horizon: 336))
    var values: [String: Double] = [:]
    values["short-onset"] = stop.moments.onset ?? 200
    values["short-peak"] = stop.moments.peak ?? .nan
    values["short-end"] = (stop.moments.end ?? (stop.moments.peak == nil ? 0 : 336)) / 24
    values["short-height"] = stop.moments.peakCOWS
    values["sows-placebo"] = at(72, stop.sows, stop)
    values["habit-height"] = greatest(stop, from: -24, to: -0.1)
    try naloxone(&values)
    try treatmentsInWithdrawal(heroin, stop, &values)
    try taper(&values)
    try maintenance(&values)
    return values
  }

  private func run(_ scenario: Scenario) throws(PharmacologyError) -> TimeCourse {
    try simulation.run(scenario, every: 0.1)
  }

  private func at(_ time: Double, _ series: TimeCourse.Series, _ course: TimeCourse) -> Double {
    course.times.firstIndex { $0 >= time - 1e-6 }.map { series.values[$0] } ?? .nan
  }

  private func greatest(_ course: TimeCourse, from begin: Double, to end: Double) -> Double {
    zip(course.times, course.cows.values).filter { $0.0 >= begin && $0.0 <= end }.map(\.1).max() ?? .nan
  }

  /// Naloxone 0.4 mg, or nothing, 3 h after the last of four doses of morphine a day.
  private func naloxone(_ values: inout [String: Double]) throws(PharmacologyError) {
    let morphine = Habit(opioid: "morphine", timesPerDay: 4, effect: plan.morphineEffect)
    let dose = Treatment(medication: "naloxone-injection", doses: [DoseRow(mg: 0.4, at: 3)])
    let given = try run(Scenario(habit: morphine, treatments: [dose], horizon: 5))
    values["naloxone-peak"] = greatest(given, from: 3, to: 4.5)
    values["naloxone-placebo"] = greatest(try run(Scenario(habit: morphine, horizon: 5)), from: 3, to: 4.5)
  }

  /// A medication given when withdrawal from heroin first reaches a score.
  private func treatmentsInWithdrawal(
    _ heroin: Habit, _ stop: TimeCourse, _ values: inout [String: Double]
  ) throws(PharmacologyError) {
    /// The first moment with the score, or the worst moment where it is never reached.
    func moment(_ score: Double) -> Double {
      zip(stop.times, stop.cows.values).first { $0.0 > 0 && $0.1 >= score }?.0 ?? stop.moments.peak ?? 36
    }
    func course(_ medication: String, _ doses: [DoseRow], until: Double) throws(PharmacologyError) -> TimeCourse {
      try run(
        Scenario(
          habit: heroin, treatments: [Treatment(medication: medication, doses: doses)], horizon: Hours(until)))
    }
    for (id, score) in [("relief-moderate", 16.0), ("relief-mild", 9)] {
      let start = moment(score)
      let eased = try course("methadone-injection", [DoseRow(mg: 10, at: Hours(start))], until: start + 1)
      values[id] = at(start, eased.cows, eased) - at(start + 0.5, eased.cows, eased)
    }
    for (id, score) in [("start-moderate", 16.0), ("start-mild", 8.5)] {
      let start = moment(score)
      let started = try course("buprenorphine-sublingual", [DoseRow(mg: 8, at: Hours(start))], until: start + 7)
      // Where the score is never reached, what is missing is added, so that a mild model does not look like relief.
      values[id] = at(start + 6, started.cows, started) + max(0, score - at(start, stop.cows, stop))
    }
    let start = moment(16)
    let doses = [DoseRow(mg: 8, at: Hours(start)), DoseRow(mg: 8, at: Hours(start + 6))]
    let morning = try course("buprenorphine-sublingual", doses, until: start + 24)
    values["start-morning"] = at(start + 23.1, morning.cows, morning)
  }

  /// From methadone 60 mg a day to nothing in 21 equal steps.
  private func taper(_ values: inout [String: Double]) throws(PharmacologyError) {
    let step = 60.0 / 21
    let row = DoseRow(mg: 60 - step, at: 24, every: 24, count: 20, to: step)
    let course = try run(
      Scenario(
        maintenance: Maintenance(medication: "methadone-oral", mg: 60, every: 24),
        treatments: [Treatment(medication: "methadone-oral", doses: [row])], horizon: .days(50)))
    // Days count from the first step down.
    values["taper-day-40"] = at(41 * 24, course.sows, course)
    values["taper-day-28"] = at(29 * 24, course.sows, course)
    let peak = zip(course.times, course.sows.values).filter { $0.0 > 0 }.max { $0.1 < $1.1 }?.0
    values["taper-peak"] = (peak ?? .nan) / 24 - 1
  }

  private func maintenance(_ values: inout [String: Double]) throws(PharmacologyError) {
    func steady(_ medication: String, _ mg: Double) throws(PharmacologyError) -> TimeCourse {
      try run(Scenario(maintenance: Maintenance(medication: medication, mg: mg, every: 24), horizon: 24))
    }
    let sixty = try steady("methadone-oral", 60)
    values["methadone-occupancy"] = 100 * (sixty.occupancies.first.map { at(22, $0, sixty) } ?? .nan)
    let signal = try steady("methadone-oral", 88).signal.values.prefix(240)
    values["methadone-signal"] = signal.reduce(0, +) / Double(signal.count)
    values["methadone-trough"] = greatest(try steady("methadone-oral", 80), from: 23.3, to: 24)
    values["buprenorphine-trough"] = greatest(try steady("buprenorphine-sublingual", 16), from: 23.3, to: 24)
  }
}
