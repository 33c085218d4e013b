// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Blockade, tolerance of breathing and craving of eight people: ``SlowLayer`` in lanes, by the hour.
struct LaneSlowLayer {
  private let constants: AdaptationConstants
  private let grid: Grid
  private let cues: Span?
  private let transduction: LaneTransduction
  /// The drugs that are medications: their place, efficacy, and weight on breathing.
  private let medications: [(place: Int, efficacy: Lanes, breathing: Lanes)]
  private let cravingLeft: Double
  /// Tolerance of breathing at the first point.
  private(set) var toleranceAtEntry = Lanes.zero

  init(_ plan: EnsemblePlan, ligands: [LaneLigand], transduction: LaneTransduction) {
    let constants = plan.constants
    self.constants = constants
    self.transduction = transduction
    grid = plan.grid
    cues = plan.scenario.cues
    medications = plan.bound.enumerated().filter { !$0.element.isHabit }.map { place, bound in
      let efficacy = ligands[place].efficacy
      let factor = bound.drug.id == "buprenorphine" ? constants.buprenorphineRespiratory : 1
      return (place, efficacy, factor * efficacy)
    }
    cravingLeft = exp(-1 / constants.cravingHours)
  }

  /// The state at the first point, of people who have lived with a mean `signal`.
  mutating func begin(_ day: LaneDay, signal: Lanes) {
    let build = constants.respiratoryBuild * signal
    toleranceAtEntry = build * constants.respiratoryGreatest / (build + constants.respiratoryLoss)
    day.tolerances[0] = toleranceAtEntry
    day.cravings[0] = .zero
  }

  /// Goes through the hours from `first` to `last` of a day, whose place 0 is the point `base`.
  func live(_ first: Int, through last: Int, of day: LaneDay, base: Int) {
    guard first <= last else { return }
    blockade(first...last, of: day)
    for hour in max(1, first)..<max(1, last + 1) {
      tolerance(hour, of: day)
      craving(hour, of: day, hasCue: cues?.contains(grid.time(base + hour * day.hour)) == true)
    }
  }

  /// The share of a standard agonist's effect that the medications present do not let through, 0…1.
  private func blockade(_ hours: ClosedRange<Int>, of day: LaneDay) {
    let standard = constants.standard
    let alone = constants.transduction.signal(of: standard.stimulus)
    let (present, joined, totals, blockades) = (day.present, day.joined, day.totals, day.blockades)
    for hour in hours {
      var total = Lanes(repeating: 1)
      var stimulus = Lanes.zero
      for medication in medications {
        let drive = day.drives[medication.place][hour * day.hour]
        total += drive
        stimulus = medication.efficacy.times(drive, plus: stimulus)
      }
      present[hour] = stimulus
      totals[hour] = total
      joined[hour] = stimulus + standard.efficacy * standard.drive
      blockades[hour] = total + standard.drive
    }
    let first = hours.lowerBound
    transduction.turn(present + first, over: totals + first, count: hours.count)
    transduction.turn(joined + first, over: blockades + first, count: hours.count)
    for hour in hours {
      let gained = joined[hour] - present[hour]
      let blockade = (1 - gained / alone).atLeast(.zero).atMost(Lanes(repeating: 1))
      // Nothing to block with, nothing is blocked.
      blockades[hour] = blockade.replacing(with: 0, where: totals[hour] .<= 1)
    }
  }

  private func tolerance(_ hour: Int, of day: LaneDay) {
    let signal = LaneDay.mean(day.signals, from: (hour - 1) * day.hour, to: hour * day.hour)
    let build = constants.respiratoryBuild * signal
    let rate = build + constants.respiratoryLoss
    let end = build * constants.respiratoryGreatest / rate
    day.tolerances[hour] = (day.tolerances[hour - 1] - end).times((-rate).exponential, plus: end)
  }

  private func craving(_ hour: Int, of day: LaneDay, hasCue: Bool) {
    let longing = (day.slow[hour] - 0.5 * day.signals[hour * day.hour]).atLeast(.zero)
    let drive =
      constants.cravingWithdrawal * day.deficits[hour] + (hasCue ? constants.cravingCue : 0)
      + constants.cravingAdaptation * longing
    let target = 100 * (1 - (-drive).exponential) * (1 - constants.cravingBlockade * day.blockades[hour])
    day.cravings[hour] = (day.cravings[hour - 1] - target).times(cravingLeft, plus: target)
  }

  /// Writes how vulnerable the breathing is to a return to the earlier use, relative to the beginning of the scenario.
  @inline(__always)
  func writeVulnerability(at place: Int, of day: LaneDay, into cell: LaneDay.Series) {
    var total = Lanes(repeating: 1)
    var added = Lanes.zero
    for medication in medications {
      let drive = day.drives[medication.place][place]
      total += drive
      added = medication.breathing.times(drive, plus: added)
    }
    let standard = constants.standard
    let through = standard.stimulus * (1 + standard.drive) / (total + standard.drive)
    let left = (1 + toleranceAtEntry) / (1 + day.tolerances[place / day.hour])
    cell.pointee = (through + added / total) / standard.stimulus * left
  }
}
