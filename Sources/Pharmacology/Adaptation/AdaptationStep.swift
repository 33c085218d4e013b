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

  /// Goes on by one step, through which the signal went from `before` to `after`; `deficit` is the deficit before.
  /// - Returns: the deficit after.
  func advance(_ state: inout AdaptationState, from before: Double, to after: Double, deficit: Double) -> Double {
    let signal = 0.5 * (before + after)
    state.fast = signal + (state.fast - signal) * fast
    state.slow = signal + (state.slow - signal) * slow
    state.recent = signal + (state.recent - signal) * recent
    let deficitAfter = self.deficit(state, signal: after)
    let half = constants.recruitmentHalf
    let drive = 0.5 * (deficit / (deficit + half) + deficitAfter / (deficitAfter + half))
    state.recruitment = drive + (state.recruitment - drive) * recruitment
    return deficitAfter
  }

  /// What is felt: the recruited deficit, and the shock of a sudden displacement.
  func expression(_ state: AdaptationState, signal: Double, deficit: Double) -> Double {
    let felt = deficit * (constants.unrecruited + (1 - constants.unrecruited) * state.recruitment)
    let shock = max(0, state.recent - signal - constants.displacementDeadBand)
    return felt + constants.displacementGain * shock * min(1, level(state) / constants.displacementReference)
  }
}
