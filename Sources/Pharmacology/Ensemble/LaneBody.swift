// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// How the bodies of eight people adapt, and what they feel: ``AdaptationStep`` in lanes.
struct LaneBody {
  private let constants: AdaptationConstants
  private let fastLeft: Double
  private let slowLeft: Double
  private let recentLeft: Double
  private let recruitmentLeft: Double
  private var fast = Lanes.zero
  private var slow = Lanes.zero
  private var recent = Lanes.zero
  private var recruitment = Lanes.zero

  init(_ constants: AdaptationConstants, hours: Double) {
    self.constants = constants
    fastLeft = exp(-hours / constants.fastHours)
    slowLeft = exp(-hours / constants.slowHours)
    recentLeft = exp(-hours / constants.recentHours)
    recruitmentLeft = exp(-hours / constants.recruitmentHours)
  }

  /// The state at the first point: adapted to the mean signal of the first day, or not at all.
  mutating func begin(_ day: LaneDay, isLongStanding: Bool) {
    if isLongStanding {
      fast = LaneDay.mean(day.signals, from: 0, to: day.points)
      slow = fast
    }
    recent = day.fastSignals[0]
  }

  /// Goes through `places`, and writes what is felt, adaptation, and by the hour the deficit and slow adaptation.
  mutating func live(_ places: ClosedRange<Int>, of day: LaneDay, isFirst: Bool) {
    let (signals, fastSignals, felt, levels) = (day.signals, day.fastSignals, day.felt, day.levels)
    let (deadBand, half) = (constants.deadBand, constants.recruitmentHalf)
    let (unrecruited, slowShare) = (constants.unrecruited, constants.slowShare)
    let (displacement, relief) = (constants.displacementGain, Lanes(repeating: constants.reliefGain))
    var (fast, slow, recent, recruitment) = (fast, slow, recent, recruitment)
    // At place 0 nothing has gone by: the level there gives the deficit from which the next step starts.
    let start = isFirst ? fast.times(1 - slowShare, plus: slowShare * slow) : levels[0]
    let missing = (start - signals[0] - deadBand).atLeast(.zero)
    var gate = missing / (missing + half)
    for place in places {
      var deficit = missing
      if place > 0 {
        let mean = 0.5 * (signals[place - 1] + signals[place])
        let fastMean = 0.5 * (fastSignals[place - 1] + fastSignals[place])
        fast = (fast - mean).times(fastLeft, plus: mean)
        slow = (slow - mean).times(slowLeft, plus: mean)
        recent = (recent - fastMean).times(recentLeft, plus: fastMean)
        recent = recent.replacing(with: 0, where: recent .< 1e-30)
        let level = fast.times(1 - slowShare, plus: slowShare * slow)
        levels[place] = level
        deficit = (level - signals[place] - deadBand).atLeast(.zero)
        let gateAfter = deficit / (deficit + half)
        let drive = 0.5 * (gate + gateAfter)
        gate = gateAfter
        recruitment = (recruitment - drive).times(recruitmentLeft, plus: drive)
      } else {
        levels[place] = start
      }
      let recruited = deficit * recruitment.times(1 - unrecruited, plus: unrecruited)
      // A sudden loss of signal is a shock, as far as there is adaptation; a sudden gain is relief.
      let change = recent - fastSignals[place]
      let shock = relief.replacing(with: displacement * gate, where: change .> 0)
      felt[place] = change.times(shock, plus: recruited).atLeast(.zero)
      if place % day.hour == 0 {
        day.deficits[place / day.hour] = deficit
        day.slow[place / day.hour] = slow
      }
    }
    (self.fast, self.slow, self.recent, self.recruitment) = (fast, slow, recent, recruitment)
  }
}

extension LaneDay {
  /// The mean from one place to another, by trapezoids.
  @inline(__always)
  static func mean(_ series: Series, from begin: Int, to end: Int) -> Lanes {
    var sum = 0.5 * (series[begin] + series[end])
    for place in (begin + 1)..<end { sum += series[place] }
    return sum / Double(end - begin)
  }
}
