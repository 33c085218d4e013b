// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Writes the rows of eight people down, in the order of the plan's quantities.
struct LaneRows {
  private let plan: EnsemblePlan
  private let concentrations: [[(part: Int, state: Int, factor: Lanes)]]
  private let score: LaneScore
  private var row = 0

  init(_ plan: EnsemblePlan, models: [LaneModel], score: LaneScore) {
    self.plan = plan
    concentrations = plan.concentrations.map { outputs in
      outputs.flatMap { output in
        models[output.part].outputs[output.output].map { (output.part, $0.state, $0.factor) }
      }
    }
    self.score = score
  }

  /// Writes the rows among the places of a day up to `last`; its place 0 is the point `base`.
  /// - Returns: which rows they are.
  mutating func write(
    through last: Int, of day: LaneDay, base: Int, slow: LaneSlowLayer, into rows: LaneDay.Series
  ) -> Range<Int> {
    let first = row
    var cell = rows
    while row < plan.rows.count, plan.rows[row] <= base + last {
      let place = plan.rows[row] - base
      let hour = place / day.hour
      for terms in concentrations {
        var level = Lanes.zero
        for term in terms {
          level = term.factor.times(day.courses[term.part][place * day.sizes[term.part] + term.state], plus: level)
        }
        cell.pointee = level
        cell += 1
      }
      var total = Lanes(repeating: 1)
      for drive in day.drives { total += drive[place] }
      for drive in day.drives {
        cell.pointee = drive[place] / total
        cell += 1
      }
      let isEased = plan.scenario.lofexidine?.contains(plan.grid.time(plan.rows[row])) == true
      cell[0] = day.signals[place]
      score.write(
        day.felt + place, easing: isEased ? plan.constants.lofexidineFactor : 1, cows: cell + 1, sows: cell + 2)
      cell[3] = day.cravings[hour]
      cell[4] = day.blockades[hour]
      cell[5] = day.levels[place]
      cell[6] = day.tolerances[hour]
      slow.writeVulnerability(at: place, of: day, into: cell + 7)
      cell += 8
      row += 1
    }
    return first..<row
  }
}
