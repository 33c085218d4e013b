// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A quantity of a time course, and the bins in which an ensemble counts it.
public struct Quantity: Codable, Hashable, Sendable {
  /// Its name, as in ``TimeCourse``, such as `COWS`.
  public let name: String
  /// Its unit; `1` for a pure number.
  public let unit: String
  /// How it is cut into bins.
  let bins: Bins

  /// How a range is cut into bins.
  enum Bins: Codable, Hashable, Sendable {
    /// Bins of one width, centered on its multiples, from 0 to `greatest`.
    case even(greatest: Double, count: Int)
    /// Bins whose width is a share of the value, from `least` on; the first bin is for what is below: none.
    case relative(least: Double, share: Double, count: Int)

    var count: Int {
      switch self {
      case .even(_, let count): count + 1
      case .relative(_, _, let count): count + 1
      }
    }

    /// The value in the middle of a bin.
    func value(_ bin: Int) -> Double {
      switch self {
      case .even(let greatest, let count): Double(bin) * greatest / Double(count)
      case .relative(let least, let share, _): bin == 0 ? 0 : least * pow(1 + share, Double(bin) - 0.5)
      }
    }

    /// The bins of eight values.
    @inline(__always)
    func bins(_ values: Lanes) -> SIMD8<UInt16> {
      let last: Double
      var place: Lanes
      switch self {
      case .even(let greatest, let count):
        place = values * (Double(count) / greatest)
        last = Double(count)
      case .relative(let least, let share, let count):
        let scaled = (values * (1 / least)).atLeast(Lanes(repeating: 0.5))
        // From n − 1 to n, to the nearest, is bin n.
        place = scaled.logarithm * (1 / log1p(share)) + 0.5
        last = Double(count)
      }
      place = place.atLeast(.zero).atMost(Lanes(repeating: last))
      return SIMD8<UInt16>(truncatingIfNeeded: unsafeBitCast(place + 4_503_599_627_370_496, to: SIMD8<UInt64>.self))
    }
  }

  static func concentration(_ name: String) -> Quantity {
    // From a thousandth of a nanogram, where no test finds anything, to 10 µg.
    Quantity(name: name, unit: "ng/mL", bins: .relative(least: 1e-3, share: 0.02, count: 814))
  }

  static func share(_ name: String) -> Quantity {
    Quantity(name: name, unit: "1", bins: .even(greatest: 1, count: 500))
  }

  static let cows = Quantity(name: "COWS", unit: "1", bins: .even(greatest: 48, count: 480))
  static let sows = Quantity(name: "SOWS", unit: "1", bins: .even(greatest: 30, count: 300))
  static let craving = Quantity(name: "craving", unit: "1", bins: .even(greatest: 100, count: 500))
  static let tolerance = Quantity(name: "respiratory tolerance", unit: "1", bins: .even(greatest: 10, count: 500))
  static let vulnerability = Quantity(
    name: "relative vulnerability", unit: "1", bins: .relative(least: 0.01, share: 0.02, count: 465))
}
