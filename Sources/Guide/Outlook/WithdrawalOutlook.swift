// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Pharmacology

/// What can be said of the withdrawal of many people.
public struct WithdrawalOutlook: Codable, Hashable, Sendable {
  /// Of 100 people, how many have withdrawal: COWS of 5 or more (`wesson-2003`).
  public let anyOf100: Int
  /// Of 100 people, how many have moderate or worse withdrawal: COWS of 13 or more (`wesson-2003`).
  public let moderateOf100: Int
  /// When it begins, h; the middle of those who have it.
  public let onset: Double?
  /// When it is worst, h; the middle of those who have it.
  public let peak: Double?
  /// When three of four people are through it for good, h; `nil` where they are not within the time looked at, or where
  /// they never have it.
  public let mostThroughBy: Double?
  /// The highest COWS, 0…48, of the person in the middle.
  public let highest: Double

  /// The class of the highest COWS.
  public var highestClass: WithdrawalClass { WithdrawalClass(cows: highest) }
  /// Whether most people have it.
  public var isUsual: Bool { anyOf100 >= 50 }

  init(_ summary: EnsembleSummary) {
    let percents = (1...100).map(Double.init)
    let moments = summary.moments(percents: percents)
    func values(_ name: String) -> [Double] { moments.first { $0.name == name }?.values ?? [] }
    let highest = values("highest COWS")
    anyOf100 = highest.count { $0 >= 5 }
    moderateOf100 = highest.count { $0 >= 13 }
    func middle(_ values: [Double]) -> Double? { values.isEmpty ? nil : values[49] }
    onset = middle(values("onset of withdrawal"))
    peak = middle(values("highest withdrawal"))
    self.highest = middle(highest) ?? 0
    mostThroughBy = Self.end(summary)
  }

  private static func end(_ summary: EnsembleSummary) -> Double? {
    guard let place = summary.quantities.firstIndex(where: { $0.name == "COWS" }) else { return nil }
    let three = summary.quantiles(place, percents: [75])[0]
    guard let last = summary.times.indices.last(where: { summary.times[$0] >= 0 && three[$0] >= 5 }),
      last + 1 < summary.times.count
    else { return nil }
    return summary.times[last + 1]
  }
}
