// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// How a scale changed between two times.
public struct ScoreChange: Hashable, Sendable {
  /// Which way it went.
  public enum Direction: String, Codable, Sendable {
    case better, worse, same
  }

  /// The scale's id.
  public let scale: String
  /// The later value less the earlier.
  public let difference: Double
  /// Which way it went.
  public let direction: Direction
  /// Whether it is as great as a change that is published to matter; `nil` where none is published, or where the first
  /// value is 0.
  public let matters: Bool?
}

extension Instrument {
  /// How each scale changed from one score to a later one; scales without a value at both times are left out.
  public func changes(from earlier: Score, to later: Score) -> [ScoreChange] {
    scales.compactMap { scale in
      guard let before = earlier.values.first(where: { $0.scale == scale.id })?.value,
        let after = later.values.first(where: { $0.scale == scale.id })?.value
      else { return nil }
      let difference = after - before
      let isBetter = scale.isBetterHigher ? difference > 0 : difference < 0
      return ScoreChange(
        scale: scale.id, difference: difference, direction: difference == 0 ? .same : isBetter ? .better : .worse,
        matters: scale.change.flatMap { before == 0 ? nil : abs(difference) >= $0.share * before - 1e-9 })
    }
  }
}
