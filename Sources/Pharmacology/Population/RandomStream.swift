// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Random numbers of one virtual person: a function of a seed and the person's number alone, so that no order of
/// people, and no other person, changes them.
struct RandomStream {
  /// The distance between two states (the golden ratio), odd.
  static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  init(seed: UInt64, person: Int) {
    state = Self.mix(seed &+ Self.step &* (UInt64(person) &+ 1))
  }

  /// SplitMix64.
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Evenly spread, above 0 and below 1.
  mutating func uniform() -> Double {
    state &+= Self.step
    return (Double(Self.mix(state) >> 12) + 0.5) / 4_503_599_627_370_496
  }

  /// Normal with mean 0 and deviation 1 (Box and Muller).
  mutating func normal() -> Double {
    let (first, second) = (uniform(), uniform())
    return (-2 * log(first)).squareRoot() * cos(2 * .pi * second)
  }
}
