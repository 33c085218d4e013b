// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// How the bodies of eight people adapt, and what they feel: ``AdaptationStep``, ``SlowLayer`` and ``Course`` in lanes.
struct LaneBody {
  private let plan: EnsemblePlan
  private let slowLayer: LaneSlowLayer
  private let cows: LaneScore
  private let sows: LaneScore
  private let lofexidine: Double
  private let fastLeft: Double
  private let slowLeft: Double
  private let recentLeft: Double
  private let recruitmentLeft: Double
  private let slowShare: Double
  private let deadBand: Double
  private let recruitmentHalf: Double
  private let unrecruited: Double
  private let displacementGain: Double
  private let reliefGain: Double

  private var fast = Lanes.zero
  private var slow = Lanes.zero
  private var recent = Lanes.zero
  private var recruitment = Lanes.zero
  private var deficit = Lanes.zero
  private var gate = Lanes.zero
  private var craving = Lanes.zero
  private var tolerance = Lanes.zero
  private var toleranceAtEntry = Lanes.zero
  private var blockade = Lanes.zero
  private var since = 0
  private(set) var moments: LaneMoments

  init(
    _ plan: EnsemblePlan, ligands: [LaneLigand], transduction: LaneTransduction, halves: (cows: Lanes, sows: Lanes)
  ) {
    let constants = plan.constants
    let hours = plan.grid.step
    self.plan = plan
    slowLayer = LaneSlowLayer(plan, ligands: ligands, transduction: transduction)
    cows = LaneScore(greatest: 48, half: halves.cows, steepness: constants.steepness)
    sows = LaneScore(greatest: 30, half: halves.sows, steepness: constants.steepness)
    lofexidine = constants.lofexidineFactor
    fastLeft = exp(-hours / constants.fastHours)
    slowLeft = exp(-hours / constants.slowHours)
    recentLeft = exp(-hours / constants.recentHours)
    recruitmentLeft = exp(-hours / constants.recruitmentHours)
    slowShare = constants.slowShare
    deadBand = constants.deadBand
    recruitmentHalf = constants.recruitmentHalf
    unrecruited = constants.unrecruited
    displacementGain = constants.displacementGain
    reliefGain = constants.reliefGain
    moments = LaneMoments(
      threshold: cows.felt(KeyMoments.withdrawal), eased: cows.felt(KeyMoments.withdrawal / lofexidine))
  }

  /// The state at the first point: adapted to the mean signal of the first day, for a long habit or maintenance.
  mutating func begin(_ signals: UnsafePointer<Lanes>, _ fastSignals: UnsafePointer<Lanes>, day: Int) {
    let usual =
      plan.scenario.isLongStanding ? (day > 0 ? Self.mean(signals, from: 0, to: day) : signals[0]) : Lanes.zero
    fast = usual
    slow = usual
    recent = fastSignals[0]
    let build = plan.constants.respiratoryBuild * usual
    tolerance = build * plan.constants.respiratoryGreatest / (build + plan.constants.respiratoryLoss)
    toleranceAtEntry = tolerance
    deficit = missing(signals[0])
    gate = deficit / (deficit + recruitmentHalf)
  }

  /// Goes through `points`, of which `base` lies at place 0 of the memory, and writes the rows that lie among them.
  mutating func live(
    _ points: ClosedRange<Int>, base: Int, _ signals: UnsafePointer<Lanes>, _ fastSignals: UnsafePointer<Lanes>,
    _ drives: [UnsafeMutableBufferPointer<Lanes>], _ courses: [UnsafeMutablePointer<Lanes>],
    _ writer: inout LaneRows
  ) {
    let (zero, hour) = (plan.grid.zero, plan.grid.pointsPerHour)
    for point in points {
      let place = point - base
      if point > 0 {
        advance(signals[place - 1], signals[place], fastSignals[place - 1], fastSignals[place])
      }
      if point - since == hour || point == 0 {
        blockade = slowLayer.blockade(at: place, drives)
        if point > 0 { turnHour(place - hour, place, signals, at: plan.grid.time(point)) }
        since = point
        if point >= zero { moments.note(blockade: blockade) }
      }
      guard point >= zero || point >= writer.nextPoint else { continue }
      let felt = felt(fastSignals[place])
      let time = plan.grid.time(point)
      let isEased = plan.scenario.lofexidine?.contains(time) == true
      if point >= zero { moments.note(felt, isEased: isEased, at: time) }
      if point == writer.nextPoint {
        let easing = isEased ? lofexidine : 1
        writer.write(
          place, drives: drives, courses: courses, signal: signals[place], cows: easing * cows.score(felt),
          sows: easing * sows.score(felt), craving: craving, blockade: blockade, adaptation: level,
          tolerance: tolerance,
          vulnerability: slowLayer.vulnerability(
            at: place, drives, tolerance: tolerance, atEntry: toleranceAtEntry))
      }
    }
  }

  /// The highest COWS and its time; easing lowers the score of what is felt while it lasts.
  var peak: (cows: Lanes, time: Lanes) {
    let plain = cows.score(moments.peak.felt)
    let eased = lofexidine * cows.score(moments.easedPeak.felt)
    let isEased =
      (eased .> plain) .| ((eased .== plain) .& (moments.easedPeak.time .< moments.peak.time) .& (eased .> 0))
    return (plain.replacing(with: eased, where: isEased),
      moments.peak.time.replacing(with: moments.easedPeak.time, where: isEased))
  }

  /// How far the people have adapted, 0…1.
  private var level: Lanes {
    (1 - slowShare) * fast + slowShare * slow
  }

  @inline(__always)
  private func missing(_ signal: Lanes) -> Lanes {
    (level - signal - deadBand).atLeast(.zero)
  }

  @inline(__always)
  private mutating func advance(_ before: Lanes, _ after: Lanes, _ fastBefore: Lanes, _ fastAfter: Lanes) {
    let mean = 0.5 * (before + after)
    let fastMean = 0.5 * (fastBefore + fastAfter)
    fast = mean + (fast - mean) * fastLeft
    slow = mean + (slow - mean) * slowLeft
    recent = fastMean + (recent - fastMean) * recentLeft
    recent.replace(with: 0, where: recent .< 1e-30)
    deficit = missing(after)
    let gateAfter = deficit / (deficit + recruitmentHalf)
    let drive = 0.5 * (gate + gateAfter)
    gate = gateAfter
    recruitment = drive + (recruitment - drive) * recruitmentLeft
  }

  /// What is felt: the deficit as far as it is recruited, the shock of a sudden loss, less the relief of a sudden gain.
  @inline(__always)
  private func felt(_ fastSignal: Lanes) -> Lanes {
    let recruited = deficit * (unrecruited + (1 - unrecruited) * recruitment)
    let loss = (recent - fastSignal).atLeast(.zero)
    let gain = (fastSignal - recent).atLeast(.zero)
    return (recruited + displacementGain * loss * gate - reliefGain * gain).atLeast(.zero)
  }

  private mutating func turnHour(_ from: Int, _ to: Int, _ signals: UnsafePointer<Lanes>, at time: Double) {
    let mean = Self.mean(signals, from: from, to: to)
    tolerance = slowLayer.tolerance(tolerance, signal: mean)
    let target = slowLayer.cravingTarget(
      deficit: deficit, hasCue: plan.scenario.cues?.contains(time) == true, slow: slow, signal: signals[to],
      blockade: blockade)
    craving = slowLayer.craving(craving, target: target)
  }

  /// The mean from one place to another, by trapezoids.
  private static func mean(_ values: UnsafePointer<Lanes>, from begin: Int, to end: Int) -> Lanes {
    var sum = 0.5 * (values[begin] + values[end])
    for place in (begin + 1)..<end { sum += values[place] }
    return sum / Double(end - begin)
  }
}

/// From what is felt to the scores of a scale, as ``WithdrawalScore`` has it.
struct LaneScore {
  private let greatest: Double
  private let half: Lanes
  private let steepness: Double

  init(greatest: Double, half: Lanes, steepness: Double) {
    self.greatest = greatest
    self.half = half
    self.steepness = steepness
  }

  /// The score of what is felt.
  func score(_ felt: Lanes) -> Lanes {
    let power = (felt / half).power(Lanes(repeating: steepness))
    return greatest * (power / (1 + power))
  }

  /// What is felt at a score below the greatest; more than anybody feels where it is not below.
  func felt(_ score: Double) -> Lanes {
    guard score < greatest else { return Lanes(repeating: .infinity) }
    return half * pow(score / (greatest - score), 1 / steepness)
  }
}
