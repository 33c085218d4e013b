// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Writes the rows of eight people down, in the order of the plan's quantities.
struct LaneRows {
  private let points: [Int]
  private let concentrations: [[(course: Int, size: Int, terms: [(state: Int, factor: Lanes)])]]
  private let drugs: Int
  private let width: Int
  private let rows: UnsafeMutableBufferPointer<Lanes>
  private var row = 0
  /// The point of the next row; beyond all points where there is none.
  private(set) var nextPoint: Int

  init(_ plan: EnsemblePlan, models: [LaneModel], ligands: [LaneLigand], rows: UnsafeMutableBufferPointer<Lanes>) {
    points = plan.rows
    concentrations = plan.concentrations.map { outputs in
      outputs.map { ($0.part, models[$0.part].size, models[$0.part].outputs[$0.output]) }
    }
    drugs = ligands.count
    width = plan.quantities.count
    self.rows = rows
    nextPoint = points.first ?? .max
  }

  mutating func write(
    _ place: Int, drives: [UnsafeMutableBufferPointer<Lanes>], courses: [UnsafeMutablePointer<Lanes>], signal: Lanes,
    cows: Lanes, sows: Lanes, craving: Lanes, blockade: Lanes, adaptation: Lanes, tolerance: Lanes,
    vulnerability: Lanes
  ) {
    var cell = row * width
    for outputs in concentrations {
      var level = Lanes.zero
      for output in outputs {
        for term in output.terms { level += term.factor * courses[output.course][place * output.size + term.state] }
      }
      rows[cell] = level
      cell += 1
    }
    var total = Lanes(repeating: 1)
    for drug in 0..<drugs { total += drives[drug][place] }
    for drug in 0..<drugs {
      rows[cell] = drives[drug][place] / total
      cell += 1
    }
    rows[cell] = signal
    rows[cell + 1] = cows
    rows[cell + 2] = sows
    rows[cell + 3] = craving
    rows[cell + 4] = blockade
    rows[cell + 5] = adaptation
    rows[cell + 6] = tolerance
    rows[cell + 7] = vulnerability
    row += 1
    nextPoint = row < points.count ? points[row] : .max
  }
}
