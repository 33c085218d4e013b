// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Blockade, tolerance of breathing, craving and vulnerability: what moves slowly, on the hourly grid.
struct SlowLayer {
  private let constants: AdaptationConstants
  private let ligands: [Ligand]
  private let isHabit: [Bool]

  init(_ constants: AdaptationConstants, ligands: [Ligand], habits: Set<String>) {
    self.constants = constants
    self.ligands = ligands
    isHabit = ligands.map { habits.contains($0.drug) }
  }

  /// The share of a standard agonist's effect that the medications present do not let through, 0…1.
  func blockade(at point: Int, of drives: [[Double]]) -> Double {
    var total = 1.0
    var stimulus = 0.0
    for place in drives.indices where !isHabit[place] {
      let drive = drives[place][point]
      total += drive
      stimulus += ligands[place].efficacy * drive
    }
    // Nothing to block with, nothing is blocked.
    guard total > 1 else { return 0 }
    stimulus /= total
    return constants.standard.blockade(
      total: total, stimulus: stimulus, signal: constants.transduction.signal(of: stimulus),
      by: constants.transduction)
  }

  /// Tolerance of breathing after `hours` with a mean `signal`.
  func tolerance(_ before: Double, signal: Double, hours: Double) -> Double {
    let rate = constants.respiratoryBuild * signal + constants.respiratoryLoss
    let end = constants.respiratoryBuild * signal * constants.respiratoryGreatest / rate
    return end + (before - end) * exp(-rate * hours)
  }

  /// Where craving is heading, 0…100.
  func cravingTarget(deficit: Double, hasCue: Bool, slow: Double, signal: Double, blockade: Double) -> Double {
    let drive =
      constants.cravingWithdrawal * deficit + (hasCue ? constants.cravingCue : 0)
      + constants.cravingAdaptation * max(0, slow - 0.5 * signal)
    return 100 * (1 - exp(-drive)) * (1 - constants.cravingBlockade * blockade)
  }

  /// Craving after `hours` on the way to `target`.
  func craving(_ before: Double, target: Double, hours: Double) -> Double {
    target + (before - target) * exp(-hours / constants.cravingHours)
  }

  /// How vulnerable the breathing is to a return to the earlier use, relative to the beginning of the scenario (1):
  /// what of that use would come through the medications present, what they add themselves, by the tolerance left.
  func vulnerability(at point: Int, of drives: [[Double]], tolerance: Double, atEntry: Double) -> Double {
    var total = 1.0
    var added = 0.0
    for place in drives.indices where !isHabit[place] {
      let drive = drives[place][point]
      total += drive
      let factor = ligands[place].drug == "buprenorphine" ? constants.buprenorphineRespiratory : 1
      added += factor * ligands[place].efficacy * drive
    }
    added /= total
    let standard = constants.standard
    let through = (1 + standard.drive) / (total + standard.drive)
    return (standard.stimulus * through + added) / standard.stimulus * (1 + atEntry) / (1 + tolerance)
  }
}
