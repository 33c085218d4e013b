// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Finds when the watched medications last fall below 2 ng/mL in eight people.
struct LaneLevels {
  private let grid: Grid
  private let watched: [(name: String, terms: [(part: Int, state: Int, factor: Lanes)])]
  /// For each medication the last point with a level that is not below the limit, −1 for none.
  private var lastHigh: [Lanes]
  private var isHigh: [LaneMask]

  init(_ plan: EnsemblePlan, models: [LaneModel]) {
    grid = plan.grid
    watched = plan.watched.map { watched in
      let terms = watched.outputs.flatMap { output in
        models[output.part].outputs[output.output].map { (output.part, $0.state, $0.factor) }
      }
      return (watched.name, terms)
    }
    lastHigh = watched.map { _ in Lanes(repeating: -1) }
    isHigh = watched.map { _ in LaneMask(repeating: false) }
  }

  /// Looks at the places of a day from `first` to `last`; its place 0 is the point `base`.
  mutating func note(_ first: Int, through last: Int, of day: LaneDay, base: Int) {
    let begin = max(first, grid.zero - base)
    guard begin <= last else { return }
    for (number, watched) in watched.enumerated() {
      var found = lastHigh[number]
      var isHigh = isHigh[number]
      for place in begin...last {
        var level = Lanes.zero
        for term in watched.terms {
          level = term.factor.times(day.courses[term.part][place * day.sizes[term.part] + term.state], plus: level)
        }
        isHigh = level .>= KeyMoments.littleLeft
        found.replace(with: Lanes(repeating: Double(base + place)), where: isHigh)
      }
      lastHigh[number] = found
      self.isHigh[number] = isHigh
    }
  }

  /// For each medication and person the time of the fall, h; −1 where there is none.
  var falls: [(name: String, times: Lanes)] {
    watched.indices.map { number in
      let (last, isHigh) = (lastHigh[number], isHigh[number])
      return (
        watched[number].name, Lanes { isHigh[$0] || last[$0] < 0 ? -1 : grid.time(Int(last[$0]) + 1) }
      )
    }
  }
}
