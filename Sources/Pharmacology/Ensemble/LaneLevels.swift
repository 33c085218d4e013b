// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Finds when the watched medications last fall below 2 ng/mL in eight people.
struct LaneLevels {
  private let plan: EnsemblePlan
  private let terms: [[(course: Int, size: Int, state: Int, factor: Lanes)]]
  /// For each medication the last point with a level that is not below the limit, −1 for none.
  private var lastHigh: [Lanes]
  private var isHigh: [LaneMask]

  init(_ plan: EnsemblePlan, models: [LaneModel]) {
    self.plan = plan
    terms = plan.watched.map { watched in
      watched.outputs.flatMap { output in
        models[output.part].outputs[output.output].map {
          (output.part, models[output.part].size, $0.state, $0.factor)
        }
      }
    }
    lastHigh = terms.map { _ in Lanes(repeating: -1) }
    isHigh = terms.map { _ in LaneMask(repeating: false) }
  }

  mutating func note(_ points: ClosedRange<Int>, base: Int, _ courses: [UnsafeMutablePointer<Lanes>]) {
    for (number, terms) in terms.enumerated() {
      for point in max(points.lowerBound, plan.grid.zero)..<max(points.upperBound + 1, plan.grid.zero) {
        var level = Lanes.zero
        for term in terms { level += term.factor * courses[term.course][(point - base) * term.size + term.state] }
        isHigh[number] = level .>= KeyMoments.littleLeft
        lastHigh[number].replace(with: Double(point), where: isHigh[number])
      }
    }
  }

  /// For each medication and person the time of the fall, h; −1 where there is none.
  var falls: [(name: String, times: Lanes)] {
    zip(plan.watched, zip(lastHigh, isHigh)).map { watched, found in
      let (last, isHigh) = found
      return (
        watched.name,
        Lanes { isHigh[$0] || last[$0] < 0 ? -1 : plan.grid.time(Int(last[$0]) + 1) }
      )
    }
  }
}
