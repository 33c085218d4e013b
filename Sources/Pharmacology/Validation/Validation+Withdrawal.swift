// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Validation {
  func methadoneStop(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let scenario = Scenario(
      maintenance: Maintenance(medication: "methadone-oral", mg: 80, every: 24), horizon: .days(60))
    let course = try simulation.run(scenario)
    let moments = course.moments
    return (
      [moments.onset ?? .nan, (moments.peak ?? .nan) / 24, (moments.end ?? .nan) / 24],
      CheckFigure(
        across: "days since the last dose", up: "COWS",
        curves: [Self.curve("80 mg stopped", course, course.cows, days: 0...40)])
    )
  }

  func methadoneTapers(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    var peaks: [(day: Double, score: Double)] = []
    var curves: [CheckFigure.Curve] = []
    for days in [10, 21] {
      // Equal steps from 60 mg to nothing: the last dose is the last but one step.
      let step = 60 / Double(days)
      let taper = DoseRow(mg: 60 - step, at: 24, every: 24, count: days - 1, to: step)
      let scenario = Scenario(
        maintenance: Maintenance(medication: "methadone-oral", mg: 60, every: 24),
        treatments: [Treatment(medication: "methadone-oral", doses: [taper])], horizon: .days(60))
      let course = try simulation.run(scenario)
      let peak = zip(course.times, course.sows.values).filter { $0.0 >= 0 }.max { $0.1 < $1.1 } ?? (0, 0)
      peaks.append((peak.0 / 24 - Double(days - 1), peak.1))
      curves.append(Self.curve("\(days) days", course, course.sows, days: 0...60))
    }
    return (
      [peaks[0].day, peaks[1].day, peaks[0].score - peaks[1].score],
      CheckFigure(across: "days since the last full dose", up: "SOWS", curves: curves)
    )
  }

  func monthlyBuprenorphineStop(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let doses = DoseRow(mg: 300, at: Hours(-11 * 672), every: 672, count: 12)
    let scenario = Scenario(
      treatments: [Treatment(medication: "buprenorphine-xr", doses: [doses])], horizon: .days(400))
    let course = try simulation.run(scenario, every: 24)
    return (
      [course.moments.peakCOWS],
      CheckFigure(
        across: "days since the twelfth injection", up: "COWS; buprenorphine, ng/mL",
        curves: [Self.curve("COWS", course, course.cows, days: 0...400)]
          + course.concentrations.map { Self.curve("buprenorphine", course, $0, days: 0...400) })
    )
  }

  func toleranceLoss(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    func left(_ doses: DoseRow?) throws(PharmacologyError) -> TimeCourse {
      let treatments = doses.map { [Treatment(medication: "methadone-oral", doses: [$0])] } ?? []
      return try simulation.run(
        Scenario(
          habit: Habit(opioid: "heroin", timesPerDay: 4, effect: 0.7), treatments: treatments, horizon: .days(28)))
    }
    // Four weeks in a ward: nothing; methadone going down to a third; methadone held.
    let lost = try left(nil)
    let reduced = try left(DoseRow(mg: 60, at: 24, every: 24, count: 27, to: 20))
    let still = try left(DoseRow(mg: 60, at: 24, every: 24, count: 27))
    // Vulnerability to the earlier use after leaving: what counts is the tolerance that is left, not the medication.
    func vulnerability(_ course: TimeCourse) -> Double {
      let values = course.respiratoryTolerance.values
      return (1 + (values.first ?? 0)) / (1 + (values.last ?? 0))
    }
    let start = lost.respiratoryTolerance.values.first ?? 0
    let half = zip(lost.times, lost.respiratoryTolerance.values).first { $0.0 > 0 && $0.1 <= start / 2 }?.0
    return (
      [
        vulnerability(lost) / vulnerability(reduced), vulnerability(reduced) / vulnerability(still),
        (half ?? .nan) / 24,
      ],
      CheckFigure(
        across: "days since the last use", up: "tolerance of breathing",
        curves: [("no opioid", lost), ("methadone going down", reduced), ("methadone held", still)].map {
          Self.curve($0, $1, $1.respiratoryTolerance, days: 0...28)
        })
    )
  }

  static func curve(
    _ name: String, _ course: TimeCourse, _ series: TimeCourse.Series, days: ClosedRange<Double>
  ) -> CheckFigure.Curve {
    CheckFigure.Curve(
      name: name,
      points: zip(course.times, series.values).filter { days.contains($0.0 / 24) }.map {
        CheckFigure.Point(x: $0.0 / 24, y: $0.1)
      })
  }
}
