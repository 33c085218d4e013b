// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One number of each of eight people who are simulated side by side.
///
/// Only exactly rounded operations are used on lanes, each on its own lane, so that a person gets the same bits whoever
/// is in the other lanes.
typealias Lanes = SIMD8<Double>

/// Of which of the eight people something holds.
typealias LaneMask = SIMDMask<SIMD8<Int64>>

extension Lanes {
  /// How many people share a vector.
  static let people = 8

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

  /// This times `factor` plus `addend`: in one rounding where the code is compiled for processors that can (see
  /// Package.swift), in two elsewhere, where one rounding would be a slow call for each person.
  @inline(__always)
  func times(_ factor: Lanes, plus addend: Lanes) -> Lanes {
    #if EVENKEEL_FUSED
      addend.addingProduct(self, factor)
    #else
      self * factor + addend
    #endif
  }

  /// This times `factor` plus `addend`.
  @inline(__always)
  func times(_ factor: Double, plus addend: Lanes) -> Lanes {
    times(Lanes(repeating: factor), plus: addend)
  }

  /// This times `factor` plus `addend`.
  @inline(__always)
  func times(_ factor: Lanes, plus addend: Double) -> Lanes {
    times(factor, plus: Lanes(repeating: addend))
  }

  /// This times `factor` plus `addend`.
  @inline(__always)
  func times(_ factor: Double, plus addend: Double) -> Lanes {
    times(Lanes(repeating: factor), plus: Lanes(repeating: addend))
  }
}
