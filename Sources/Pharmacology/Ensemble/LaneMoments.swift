// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Finds the key moments of eight people as they go along, as ``MomentFinder`` does for one.
struct LaneMoments {
  private let grid: Grid
  private let easing: Span?
  private let factor: Double
  private let score: LaneScore
  private let threshold: Lanes
  private let easedThreshold: Lanes
  private(set) var onset = Lanes(repeating: -1)
  private(set) var end = Lanes(repeating: -1)
  private(set) var points = Lanes.zero
  private(set) var blockedHours = Lanes.zero
  /// The most that is felt and when, without and with easing.
  private var plainPeak = (felt: Lanes.zero, time: Lanes(repeating: -1))
  private var easedPeak = (felt: Lanes.zero, time: Lanes(repeating: -1))
  private var wasInWithdrawal = LaneMask(repeating: false)

  init(_ plan: EnsemblePlan, score: LaneScore) {
    grid = plan.grid
    easing = plan.scenario.lofexidine
    factor = plan.constants.lofexidineFactor
    self.score = score
    threshold = score.felt(cows: KeyMoments.withdrawal)
    easedThreshold = score.felt(cows: KeyMoments.withdrawal / factor)
  }

  /// Looks at the places of a day from `first` to `last`; its place 0 is the point `base`.
  mutating func note(_ first: Int, through last: Int, of day: LaneDay, base: Int) {
    let begin = max(first, grid.zero - base)
    guard begin <= last else { return }
    if base + begin == grid.zero {
      // At the first moment nobody goes in or out.
      let isEased = easing?.contains(0) == true
      wasInWithdrawal = day.felt[begin] .>= (isEased ? easedThreshold : threshold)
    }
    var place = begin
    while place <= last {
      // The places up to the next change of easing.
      let isEased = easing?.contains(grid.time(base + place)) == true
      var until = easing == nil ? last : place
      while until < last, (easing?.contains(grid.time(base + until + 1)) == true) == isEased { until += 1 }
      var peak = isEased ? easedPeak : plainPeak
      pass(place...until, of: day, base: base, threshold: isEased ? easedThreshold : threshold, peak: &peak)
      if isEased { easedPeak = peak } else { plainPeak = peak }
      place = until + 1
    }
    for hour in 0...24 where (begin...last).contains(hour * day.hour) {
      blockedHours.replace(with: blockedHours + 1, where: day.blockades[hour] .>= 0.5)
    }
  }

  private mutating func pass(
    _ places: ClosedRange<Int>, of day: LaneDay, base: Int, threshold: Lanes,
    peak: inout (felt: Lanes, time: Lanes)
  ) {
    var (highest, highestTime) = peak
    var (onset, end, points, was) = (onset, end, points, wasInWithdrawal)
    for place in places {
      let felt = day.felt[place]
      let now = Lanes(repeating: grid.time(base + place))
      let isHigher = felt .> highest
      highest.replace(with: felt, where: isHigher)
      highestTime.replace(with: now, where: isHigher)
      let isIn = felt .>= threshold
      onset.replace(with: now, where: isIn .& .!was .& (onset .< 0))
      end.replace(with: now, where: was .& .!isIn)
      end.replace(with: -1, where: isIn)
      points.replace(with: points + 1, where: isIn)
      was = isIn
    }
    peak = (highest, highestTime)
    (self.onset, self.end, self.points, wasInWithdrawal) = (onset, end, points, was)
  }

  /// The highest COWS and its time; easing lowers the score of what is felt while it lasts.
  var peak: (cows: Lanes, time: Lanes) {
    let plain = score.cows(plainPeak.felt)
    let eased = factor * score.cows(easedPeak.felt)
    let isEased =
      (eased .> plain) .| ((eased .== plain) .& (easedPeak.time .< plainPeak.time) .& (eased .> 0))
    return (
      plain.replacing(with: eased, where: isEased), plainPeak.time.replacing(with: easedPeak.time, where: isEased)
    )
  }
}
