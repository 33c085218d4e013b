// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The key moments of eight people; −1 where there is no such moment.
struct LaneResult {
  let onset: Lanes
  let peak: Lanes
  let peakCOWS: Lanes
  let end: Lanes
  let hoursInWithdrawal: Lanes
  let daysBlocked: Lanes
  let below2: [(name: String, times: Lanes)]

  init(_ moments: LaneMoments, levels: LaneLevels, step: Double) {
    let peak = moments.peak
    onset = moments.onset
    self.peak = peak.time.replacing(with: -1, where: peak.cows .< KeyMoments.withdrawal)
    peakCOWS = peak.cows
    end = moments.end
    hoursInWithdrawal = moments.points * step
    daysBlocked = moments.blockedHours / 24
    below2 = levels.falls
  }
}
