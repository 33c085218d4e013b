// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// An order of 0..<count that looks random and depends on a key, each place of which can be asked for alone.
///
/// Four rounds of a Feistel network permute the next power of four; places beyond the count are sent round again.
struct KeyedPermutation {
  private let key: UInt64
  private let count: UInt64
  private let half: UInt64

  /// - Parameter count: How many places there are, 1 or more.
  init(key: UInt64, count: Int) {
    self.key = key
    self.count = UInt64(count)
    var bits: UInt64 = 1
    while UInt64(1) << (2 * bits) < self.count { bits += 1 }
    half = bits
  }

  /// Where `index` lies, 0..<count.
  subscript(index: Int) -> Int {
    let mask = (UInt64(1) << half) - 1
    var place = UInt64(index)
    repeat {
      var (left, right) = (place >> half, place & mask)
      for round in UInt64(0)..<4 {
        (left, right) = (right, left ^ (RandomStream.mix(key &+ round &* RandomStream.step ^ right) & mask))
      }
      place = left << half | right
    } while place >= count
    return Int(place)
  }
}
