// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One bit for each program of the directory, 64 to a word.
struct BitColumn: Sendable {
  private(set) var words: [UInt64]

  /// All bits clear, for `count` programs.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// All bits clear, for as many programs as `other` has.
  init(like other: BitColumn) {
    words = Array(repeating: 0, count: other.words.count)
  }

  /// The bits of the programs in `0..<count` for which `predicate` holds.
  init(count: Int, where predicate: (Int) -> Bool) {
    self.init(count: count)
    for position in 0..<count where predicate(position) {
      words[position >> 6] |= 1 << UInt64(position & 63)
    }
  }

  /// The column whose words `word` gives.
  init(wordCount: Int, word: (Int) -> UInt64) {
    words = (0..<wordCount).map(word)
  }

  subscript(position: Int) -> Bool {
    words[position >> 6] & (1 << UInt64(position & 63)) != 0
  }

  var count: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  mutating func formIntersection(_ other: BitColumn) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: BitColumn) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: BitColumn) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Keeps the set bits for which `predicate` holds.
  mutating func filter(_ predicate: (Int) -> Bool) {
    for index in words.indices {
      var rest = words[index]
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        rest &= rest - 1
        if !predicate(index << 6 | bit) { words[index] &= ~(1 << UInt64(bit)) }
      }
    }
  }

  /// Visits the set bits in order.
  func forEach(_ body: (Int) -> Void) {
    for index in words.indices {
      var rest = words[index]
      while rest != 0 {
        body(index << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
