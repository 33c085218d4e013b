// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// From what eight people feel to their COWS and SOWS, as ``WithdrawalScore`` has it.
struct LaneScore {
  private let half: Lanes
  private let steepness: Double
  /// The power of what is felt at the half of COWS over the same of SOWS.
  private let sowsFactor: Lanes

  init(halfCOWS: Lanes, halfSOWS: Lanes, steepness: Double) {
    half = halfCOWS
    self.steepness = steepness
    sowsFactor = halfCOWS.over(halfSOWS, toThe: Lanes(repeating: steepness))
  }

  /// Writes the COWS and the SOWS of what is felt, both times `easing`.
  func write(_ felt: LaneDay.Series, easing: Double, cows: LaneDay.Series, sows: LaneDay.Series) {
    let power = felt.pointee.over(half, toThe: Lanes(repeating: steepness))
    cows.pointee = 48 * easing * power / (1 + power)
    let sowsPower = power * sowsFactor
    sows.pointee = 30 * easing * sowsPower / (1 + sowsPower)
  }

  /// The COWS of what is felt.
  func cows(_ felt: Lanes) -> Lanes {
    let power = felt.over(half, toThe: Lanes(repeating: steepness))
    return 48 * (power / (1 + power))
  }

  /// What is felt at a COWS below 48; more than anybody feels where it is not below.
  func felt(cows: Double) -> Lanes {
    guard cows < 48 else { return Lanes(repeating: .infinity) }
    return half * pow(cows / (48 - cows), 1 / steepness)
  }
}
