// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Finds the key moments of eight people as they go along, as ``MomentFinder`` does for one.
struct LaneMoments {
  private let threshold: Lanes
  private let easedThreshold: Lanes
  private(set) var onset = Lanes(repeating: -1)
  private(set) var end = Lanes(repeating: -1)
  private(set) var points = Lanes.zero
  private(set) var blockedHours = Lanes.zero
  /// The most that is felt and when, without and with easing.
  private(set) var peak = (felt: Lanes(repeating: 0), time: Lanes(repeating: -1))
  private(set) var easedPeak = (felt: Lanes(repeating: 0), time: Lanes(repeating: -1))
  private var wasInWithdrawal = LaneMask(repeating: false)
  private var hasBegun = false

  /// What must be felt for a COWS of 5, without and with easing.
  init(threshold: Lanes, eased: Lanes) {
    self.threshold = threshold
    easedThreshold = eased
  }

  @inline(__always)
  mutating func note(_ felt: Lanes, isEased: Bool, at time: Double) {
    let now = Lanes(repeating: time)
    if isEased {
      let isHigher = felt .> easedPeak.felt
      easedPeak.felt.replace(with: felt, where: isHigher)
      easedPeak.time.replace(with: now, where: isHigher)
    } else {
      let isHigher = felt .> peak.felt
      peak.felt.replace(with: felt, where: isHigher)
      peak.time.replace(with: now, where: isHigher)
    }
    let isIn = felt .>= (isEased ? easedThreshold : threshold)
    if hasBegun {
      onset.replace(with: now, where: isIn .& .!wasInWithdrawal .& (onset .< 0))
      end.replace(with: now, where: wasInWithdrawal .& .!isIn)
    }
    end.replace(with: -1, where: isIn)
    points = points.replacing(with: points + 1, where: isIn)
    wasInWithdrawal = isIn
    hasBegun = true
  }

  @inline(__always)
  mutating func note(blockade: Lanes) {
    blockedHours.replace(with: blockedHours + 1, where: blockade .>= 0.5)
  }
}
