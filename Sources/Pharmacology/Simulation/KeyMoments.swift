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
}

/// Finds the key moments as a run goes along.
struct MomentFinder {
  private static let withdrawal = 5.0
  private var onset: Double?
  private var peak = (time: 0.0, cows: 0.0)
  private var end: Double?
  private var points = 0
  private var blocked = 0.0
  private var previous: Double?

  init() {}

  mutating func note(cows: Double, at time: Double) {
    defer { previous = cows }
    if cows > peak.cows { peak = (time, cows) }
    if cows >= Self.withdrawal {
      points += 1
      end = nil
      if onset == nil, previous.map({ $0 < Self.withdrawal }) ?? false { onset = time }
    } else if let previous, previous >= Self.withdrawal {
      end = time
    }
  }

  mutating func note(blockade: Double, hours: Double) {
    if blockade >= 0.5 { blocked += hours }
  }

  func moments(_ exposure: Exposure) -> KeyMoments {
    var below: [String: Double] = [:]
    for name in ["naltrexone", "buprenorphine"] {
      if let time = Self.lastFall(of: name, below: 2, in: exposure) { below[name] = time }
    }
    return KeyMoments(
      onset: onset, peak: peak.cows >= Self.withdrawal ? peak.time : nil, peakCOWS: peak.cows, end: end,
      hoursInWithdrawal: Double(points) * Simulation.step, daysBlocked: blocked / 24, below2: below)
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
