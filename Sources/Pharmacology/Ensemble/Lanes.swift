// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One number of each of eight people who are simulated side by side.
///
/// Only operations that are exactly rounded are used on lanes (no fused multiply-add), so that the same person gets the
/// same bits whatever processor the code was compiled for, and whoever is in the other lanes.
typealias Lanes = SIMD8<Double>

/// Of which of the eight people something holds.
typealias LaneMask = SIMDMask<SIMD8<Int64>>

extension Lanes {
  /// How many people share a vector.
  static let people = 8

  /// This where `mask` holds, else `other`.
  @inline(__always)
  func chosen(where mask: LaneMask, else other: Lanes) -> Lanes {
    other.replacing(with: self, where: mask)
  }

  /// The greater of each pair; `other` where this is not a number.
  @inline(__always)
  func atLeast(_ other: Lanes) -> Lanes {
    other.replacing(with: self, where: self .> other)
  }

  /// The smaller of each pair; `other` where this is not a number.
  @inline(__always)
  func atMost(_ other: Lanes) -> Lanes {
    other.replacing(with: self, where: self .< other)
  }

  /// One of each of eight.
  init(_ value: (Int) -> Double) {
    self = Lanes(value(0), value(1), value(2), value(3), value(4), value(5), value(6), value(7))
  }
}
