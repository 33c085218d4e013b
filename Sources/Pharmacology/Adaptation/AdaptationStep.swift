// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Carries adaptation from one point of the grid to the next.
///
/// Each state follows its input with a first-order lag. The lag is solved exactly for the mean of the input over the
/// step, so that the step's size does not limit stability.
struct AdaptationStep {
  private let constants: AdaptationConstants
  private let fast: Double
  private let slow: Double
  private let recent: Double
  private let recruitment: Double

  init(_ constants: AdaptationConstants, hours: Double) {
    self.constants = constants
    fast = exp(-hours / constants.fastHours)
    slow = exp(-hours / constants.slowHours)
    recent = exp(-hours / constants.recentHours)
    recruitment = exp(-hours / constants.recruitmentHours)
  }

  /// Adaptation as a whole, 0…1.
  func level(_ state: AdaptationState) -> Double {
    (1 - constants.slowShare) * state.fast + constants.slowShare * state.slow
  }

  /// How much signal the adapted body misses, 0…1.
  func deficit(_ state: AdaptationState, signal: Double) -> Double {
    max(0, level(state) - signal - constants.deadBand)
  }

  /// Goes on by one step, through which `signal` and the fast pathway's signal went from one value to another;
  /// `deficit` is the deficit before.
  /// - Returns: the deficit after.
  func advance(
    _ state: inout AdaptationState, signal: (from: Double, to: Double), fast fastSignal: (from: Double, to: Double),
    deficit: Double
  ) -> Double {
    let mean = 0.5 * (signal.from + signal.to)
    let fastMean = 0.5 * (fastSignal.from + fastSignal.to)
    state.fast = mean + (state.fast - mean) * fast
    state.slow = mean + (state.slow - mean) * slow
    state.recent = fastMean + (state.recent - fastMean) * recent
    // The processor is slow with numbers that are all but zero.
    if state.recent < 1e-30 { state.recent = 0 }
    let deficitAfter = self.deficit(state, signal: signal.to)
    let drive = 0.5 * (gate(deficit) + gate(deficitAfter))
    state.recruitment = drive + (state.recruitment - drive) * recruitment
    return deficitAfter
  }

  /// What is felt: the deficit as far as it is recruited, the shock of a sudden loss, less the relief of a sudden gain.
  func expression(_ state: AdaptationState, fastSignal: Double, deficit: Double) -> Double {
    let felt = deficit * (constants.unrecruited + (1 - constants.unrecruited) * state.recruitment)
    let change = state.recent - fastSignal
    return max(
      0, felt + constants.displacementGain * max(0, change) * gate(deficit) - constants.reliefGain * max(0, -change))
  }

  private func gate(_ deficit: Double) -> Double {
    deficit / (deficit + constants.recruitmentHalf)
  }
}
