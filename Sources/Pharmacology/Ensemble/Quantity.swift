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
    /// Thirty-two bins from each power of two to the next, from `least` (a power of two) on; the first bin is for what
    /// is below: none.
    case relative(least: Double, octaves: Int)

    var count: Int {
      switch self {
      case .even(_, let count): count + 1
      case .relative(_, let octaves): 32 * octaves + 1
      }
    }

    /// The value in the middle of a bin.
    func value(_ bin: Int) -> Double {
      switch self {
      case .even(let greatest, let count): Double(bin) * greatest / Double(count)
      case .relative(let least, _):
        bin == 0
          ? 0
          : Double(
            sign: .plus, exponent: (bin - 1) / 32, significand: least * (1 + (Double((bin - 1) % 32) + 0.5) / 32))
      }
    }
  }

  static func concentration(_ name: String) -> Quantity {
    // From a thousandth of a nanogram, where no test finds anything, to 16 µg.
    Quantity(name: name, unit: "ng/mL", bins: .relative(least: 0x1p-10, octaves: 24))
  }

  static func share(_ name: String) -> Quantity {
    Quantity(name: name, unit: "1", bins: .even(greatest: 1, count: 500))
  }

  static let cows = Quantity(name: "COWS", unit: "1", bins: .even(greatest: 48, count: 480))
  static let sows = Quantity(name: "SOWS", unit: "1", bins: .even(greatest: 30, count: 300))
  static let craving = Quantity(name: "craving", unit: "1", bins: .even(greatest: 100, count: 500))
  static let tolerance = Quantity(name: "respiratory tolerance", unit: "1", bins: .even(greatest: 10, count: 500))
  static let vulnerability = Quantity(
    name: "relative vulnerability", unit: "1", bins: .relative(least: 0x1p-7, octaves: 14))
}

/// Puts eight values of a quantity into bins.
struct LaneBins {
  private let isRelative: Bool
  private let scale: Double
  private let last: Double
  private let least: UInt64

  init(_ bins: Quantity.Bins) {
    last = Double(bins.count - 1)
    switch bins {
    case .even(let greatest, let count):
      isRelative = false
      scale = Double(count) / greatest
      least = 0
    case .relative(let least, let octaves):
      isRelative = true
      scale = least * Double(sign: .plus, exponent: octaves, significand: 1)
      self.least = least.bitPattern
    }
  }

  @inline(__always)
  func bins(_ values: Lanes) -> SIMD8<UInt16> {
    guard isRelative else {
      // To the nearest whole number: a number plus 2^52 has it in its lowest bits.
      let held = (values * scale).atLeast(.zero).atMost(Lanes(repeating: last))
      return SIMD8<UInt16>(truncatingIfNeeded: unsafeBitCast(held + 0x1p52, to: SIMD8<UInt64>.self))
    }
    // The exponent and the first five bits after the point of a number count thirty-seconds of octaves.
    // Held to what the bins hold first: the bits of anything else would count bins that are not there.
    let held = values.atLeast(.zero).atMost(Lanes(repeating: scale.nextDown))
    let bits = unsafeBitCast(held, to: SIMD8<UInt64>.self)
    let isNone = bits .< least
    let bins = (bits &- least) &>> 47 &+ 1
    return SIMD8<UInt16>(truncatingIfNeeded: bins.replacing(with: 0, where: isNone))
  }
}
