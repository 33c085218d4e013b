// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Something that may happen to a person, such as COWS of 13 or more, looked for at each row from time 0 on.
public struct Happening: Codable, Hashable, Sendable, CustomStringConvertible {
  /// The quantity's name.
  public let quantity: String
  /// Whether it must be below the threshold; else it must reach it.
  public let isBelow: Bool
  /// The threshold, in the quantity's unit.
  public let threshold: Double

  /// Makes a happening.
  public init(_ quantity: String, isBelow: Bool, threshold: Double) {
    self.quantity = quantity
    self.isBelow = isBelow
    self.threshold = threshold
  }

  /// Reads `COWS>=13` or `naltrexone<1`; `nil` for anything else.
  public init?(_ text: String) {
    let isBelow = text.contains("<")
    let parts = text.replacing(">=", with: "<").split(separator: "<", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 2, !parts[0].isEmpty, let threshold = Double(parts[1]), threshold.isFinite,
      isBelow != text.contains(">=")
    else { return nil }
    self.init(parts[0], isBelow: isBelow, threshold: threshold)
  }

  /// As it is read.
  public var description: String {
    let number = threshold == threshold.rounded() && abs(threshold) < 1e15 ? "\(Int(threshold))" : "\(threshold)"
    return "\(quantity)\(isBelow ? "<" : ">=")\(number)"
  }
}
