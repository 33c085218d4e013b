// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A span or a moment in hours; written as a number of hours or with a unit: `30min`, `36h`, `10d`, `4w`.
public struct Hours: Hashable, Sendable, Comparable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The number of hours.
  public let value: Double

  /// So many hours.
  public init(_ value: Double) {
    self.value = value
  }

  /// So many hours.
  public init(floatLiteral value: Double) {
    self.value = value
  }

  /// So many hours.
  public init(integerLiteral value: Int) {
    self.value = Double(value)
  }

  /// So many days.
  public static func days(_ days: Double) -> Hours {
    Hours(days * 24)
  }

  /// Whether one is less than the other.
  public static func < (left: Hours, right: Hours) -> Bool {
    left.value < right.value
  }
}

extension Hours: LosslessStringConvertible {
  private static let units: KeyValuePairs<String, Double> = ["min": 1.0 / 60, "h": 1, "d": 24, "w": 168]

  /// Reads a number with or without a unit, such as `36`, `36h`, `1.5d` or `-2h`.
  public init?(_ description: String) {
    let text = description.trimmingCharacters(in: .whitespaces)
    for (unit, factor) in Self.units where text.hasSuffix(unit) {
      guard let number = Double(text.dropLast(unit.count).trimmingCharacters(in: .whitespaces)), number.isFinite
      else { return nil }
      value = number * factor
      return
    }
    guard let number = Double(text), number.isFinite else { return nil }
    value = number
  }

  /// The span with the greatest unit that leaves a whole number, else in hours.
  public var description: String {
    for (unit, factor) in Self.units.reversed() where value != 0 && (value / factor).rounded() == value / factor {
      return "\(Int(value / factor))\(unit)"
    }
    return "\(value)h"
  }
}

extension Hours: Codable {
  /// Reads a number of hours or a text with a unit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self.init(number)
    } else if let hours = Hours(try container.decode(String.self)) {
      self = hours
    } else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "it is not a time such as 30min, 36h, 10d or 4w")
    }
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
