// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Blockade, tolerance of breathing, craving and vulnerability of eight people: ``SlowLayer`` in lanes, by the hour.
struct LaneSlowLayer {
  private let constants: AdaptationConstants
  private let transduction: LaneTransduction
  /// The drugs that are medications: their place, efficacy, and weight on breathing.
  private let medications: [(place: Int, efficacy: Lanes, breathing: Lanes)]
  private let standardAlone: Lanes
  private let cravingLeft: Double

  init(_ plan: EnsemblePlan, ligands: [LaneLigand], transduction: LaneTransduction) {
    let constants = plan.constants
    self.constants = constants
    self.transduction = transduction
    medications = plan.bound.enumerated().filter { !$0.element.isHabit }.map { place, bound in
      let efficacy = ligands[place].efficacy
      let factor = bound.drug.id == "buprenorphine" ? constants.buprenorphineRespiratory : 1
      return (place, efficacy, factor * efficacy)
    }
    standardAlone = transduction.signal(of: Lanes(repeating: constants.standard.stimulus))
    cravingLeft = exp(-1 / constants.cravingHours)
  }

  /// The share of a standard agonist's effect that the medications present do not let through, 0…1.
  func blockade(at place: Int, _ drives: [UnsafeMutableBufferPointer<Lanes>]) -> Lanes {
    guard !medications.isEmpty else { return .zero }
    var total = Lanes(repeating: 1)
    var stimulus = Lanes.zero
    for medication in medications {
      let drive = drives[medication.place][place]
      total += drive
      stimulus += medication.efficacy * drive
    }
    let present = stimulus / total
    let standard = constants.standard
    let joined = (present * total + standard.efficacy * standard.drive) / (total + standard.drive)
    let gained = transduction.signal(of: joined) - transduction.signal(of: present)
    let blockade = (1 - gained / standardAlone).atLeast(.zero).atMost(Lanes(repeating: 1))
    // Nothing to block with, nothing is blocked.
    return blockade.replacing(with: 0, where: total .<= 1)
  }

  /// Tolerance of breathing after an hour with a mean `signal`.
  func tolerance(_ before: Lanes, signal: Lanes) -> Lanes {
    let build = constants.respiratoryBuild * signal
    let rate = build + constants.respiratoryLoss
    let end = build * constants.respiratoryGreatest / rate
    return end + (before - end) * (-rate).exponential
  }

  /// Where craving is heading, 0…100.
  func cravingTarget(deficit: Lanes, hasCue: Bool, slow: Lanes, signal: Lanes, blockade: Lanes) -> Lanes {
    let drive =
      constants.cravingWithdrawal * deficit + (hasCue ? constants.cravingCue : 0)
      + constants.cravingAdaptation * (slow - 0.5 * signal).atLeast(.zero)
    return 100 * (1 - (-drive).exponential) * (1 - constants.cravingBlockade * blockade)
  }

  /// Craving after an hour on the way to `target`.
  func craving(_ before: Lanes, target: Lanes) -> Lanes {
    target + (before - target) * cravingLeft
  }

  /// How vulnerable the breathing is to a return to the earlier use, relative to the beginning of the scenario (1).
  func vulnerability(
    at place: Int, _ drives: [UnsafeMutableBufferPointer<Lanes>], tolerance: Lanes, atEntry: Lanes
  ) -> Lanes {
    var total = Lanes(repeating: 1)
    var added = Lanes.zero
    for medication in medications {
      let drive = drives[medication.place][place]
      total += drive
      added += medication.breathing * drive
    }
    added /= total
    let standard = constants.standard
    let through = (1 + standard.drive) / (total + standard.drive)
    return (standard.stimulus * through + added) / standard.stimulus * (1 + atEntry) / (1 + tolerance)
  }
}
