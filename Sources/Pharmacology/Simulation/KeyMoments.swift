// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The moments of a course that matter to a person, all after time 0.
public struct KeyMoments: Codable, Hashable, Sendable {
  /// When COWS first reaches 5, having been below it, h; `nil` where it never does.
  public let onset: Double?
  /// When COWS is highest, h; `nil` where there is no withdrawal (COWS stays below 5).
  public let peak: Double?
  /// The highest COWS, 0…48.
  public let peakCOWS: Double
  /// When COWS falls below 5 for the last time, h; `nil` where it never rises, or is still there at the end.
  public let end: Double?
  /// Hours with COWS of 5 or more.
  public let hoursInWithdrawal: Double
  /// Days in which at least half of a standard agonist's effect is blocked.
  public let daysBlocked: Double
  /// For naltrexone and buprenorphine: when the level last falls below 2 ng/mL, h; `nil` where it does not.
  public let below2: [String: Double]

  /// The medications whose level is watched.
  static let watched = ["naltrexone", "buprenorphine"]
  /// The level below which there is said to be little of them, ng/mL.
  static let littleLeft = 2.0
  /// The COWS score from which on there is withdrawal.
  static let withdrawal = 5.0
}

/// Finds the key moments as a run goes along. Scores rise with what is felt, so it compares that, and works a score out
/// only for a new peak.
struct MomentFinder {
  private let score: WithdrawalScore
  private let easing: Double
  private let threshold: Double
  private let easedThreshold: Double
  private var onset: Double?
  private var peak = (time: 0.0, cows: 0.0)
  /// What must be felt for a higher score than the peak, without and with easing.
  private var atPeak = (plain: 0.0, eased: 0.0)
  private var end: Double?
  private var points = 0
  private var blocked = 0.0
  private var wasInWithdrawal: Bool?

  init(_ score: WithdrawalScore, easing: Double) {
    self.score = score
    self.easing = easing
    threshold = score.expression(cows: KeyMoments.withdrawal)
    easedThreshold = score.expression(cows: KeyMoments.withdrawal / easing)
  }

  mutating func note(_ expression: Double, isEased: Bool, at time: Double) {
    if expression > (isEased ? atPeak.eased : atPeak.plain) {
      let cows = (isEased ? easing : 1) * score.cows(expression)
      peak = (time, cows)
      atPeak = (
        isEased ? score.expression(cows: cows) : expression,
        isEased ? expression : cows < 48 * easing ? score.expression(cows: cows / easing) : .infinity
      )
    }
    let isInWithdrawal = expression >= (isEased ? easedThreshold : threshold)
    if isInWithdrawal {
      points += 1
      end = nil
      if onset == nil, wasInWithdrawal == false { onset = time }
    } else if wasInWithdrawal == true {
      end = time
    }
    wasInWithdrawal = isInWithdrawal
  }

  mutating func note(blockade: Double, hours: Double) {
    if blockade >= 0.5 { blocked += hours }
  }

  func moments(_ exposure: Exposure) -> KeyMoments {
    var below: [String: Double] = [:]
    for name in KeyMoments.watched {
      if let time = Self.lastFall(of: name, below: KeyMoments.littleLeft, in: exposure) { below[name] = time }
    }
    return KeyMoments(
      onset: onset, peak: peak.cows >= KeyMoments.withdrawal ? peak.time : nil, peakCOWS: peak.cows, end: end,
      hoursInWithdrawal: Double(points) * exposure.grid.step, daysBlocked: blocked / 24, below2: below)
  }

  private static func lastFall(of name: String, below limit: Double, in exposure: Exposure) -> Double? {
    let courses = exposure.parts.filter { $0.course.outputs.contains(name) }.map { $0.course[name] }
    guard !courses.isEmpty else { return nil }
    func level(_ point: Int) -> Double { courses.reduce(0) { $0 + $1[point] } }
    let points = exposure.grid.zero..<exposure.grid.count
    guard let last = points.last, level(last) < limit, let high = points.last(where: { level($0) >= limit })
    else { return nil }
    return exposure.grid.time(high + 1)
  }
}
