// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Writes the rows of a time course down.
struct TimeCourseWriter {
  private let exposure: Exposure
  private let every: Int
  private let first: Int
  private var points: [Int] = []
  private var occupancies: [[Double]]
  private var signal: [Double] = []
  private var cows: [Double] = []
  private var sows: [Double] = []
  private var craving: [Double] = []
  private var blockade: [Double] = []
  private var adaptation: [Double] = []
  private var tolerance: [Double] = []
  private var vulnerability: [Double] = []

  init(_ exposure: Exposure, every: Int, first: Int) {
    self.exposure = exposure
    self.every = every
    self.first = first
    occupancies = exposure.ligands.map { _ in [] }
  }

  func isRow(_ point: Int) -> Bool {
    point >= first && (point - exposure.grid.zero) % every == 0
  }

  mutating func write(
    _ point: Int, occupancies: [Double], signal: Double, cows: Double, sows: Double, blockade: Double,
    adaptation: Double, state: AdaptationState, vulnerability: Double
  ) {
    points.append(point)
    for (place, occupancy) in occupancies.enumerated() { self.occupancies[place].append(occupancy) }
    self.signal.append(signal)
    self.cows.append(cows)
    self.sows.append(sows)
    craving.append(state.craving)
    self.blockade.append(blockade)
    self.adaptation.append(adaptation)
    tolerance.append(state.respiratoryTolerance)
    self.vulnerability.append(vulnerability)
  }

  func course(moments: KeyMoments) -> TimeCourse {
    func series(_ name: String, _ values: [Double]) -> TimeCourse.Series {
      TimeCourse.Series(name: name, unit: "1", values: values)
    }
    return TimeCourse(
      times: points.map(exposure.grid.time), concentrations: concentrations,
      occupancies: zip(exposure.ligands, occupancies).map { series("occupancy of \($0.drug)", $1) },
      signal: series("signal", signal), cows: series("COWS", cows), sows: series("SOWS", sows),
      craving: series("craving", craving), blockade: series("blockade", blockade),
      adaptation: series("adaptation", adaptation), respiratoryTolerance: series("respiratory tolerance", tolerance),
      vulnerability: series("relative vulnerability", vulnerability), moments: moments)
  }

  /// The measured concentrations of medications; forms of one drug add up. A habit's have no unit and are left out.
  private var concentrations: [TimeCourse.Series] {
    var result: [(name: String, values: [Double])] = []
    for part in exposure.parts where !exposure.habitForms.contains(part.formulation) {
      for (output, values) in zip(part.course.outputs, part.course.values)
      where output != CompartmentModel.effectSite && output != CompartmentModel.active {
        let picked = points.map { values[$0] }
        if let place = result.firstIndex(where: { $0.name == output }) {
          result[place].values = zip(result[place].values, picked).map { $0 + $1 }
        } else {
          result.append((output, picked))
        }
      }
    }
    return result.map { TimeCourse.Series(name: $0.name, unit: "ng/mL", values: $0.values) }
  }
}
