// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A sum of points for each program, kept as binary digits in columns: plane `n` holds the digit of 2ⁿ of every sum.
/// Adding a wish's weight to 64 programs at once, or comparing 64 sums with a number, takes a handful of operations.
struct PointColumns {
  private var planes: [[UInt64]]
  private let wordCount: Int

  /// All sums zero, for columns of `wordCount` words and sums up to `maximum`.
  init(wordCount: Int, maximum: Int) {
    self.wordCount = wordCount
    let digits = max(1, Int.bitWidth - maximum.leadingZeroBitCount)
    planes = Array(repeating: Array(repeating: 0, count: wordCount), count: digits)
  }

  /// Adds `points` to the sum of each program in `column`.
  mutating func add(_ points: Int, where column: BitColumn) {
    for digit in planes.indices where points & (1 << digit) != 0 {
      for word in 0..<wordCount {
        var carry = column.words[word]
        var plane = digit
        while carry != 0, plane < planes.count {
          let before = planes[plane][word]
          planes[plane][word] = before ^ carry
          carry &= before
          plane += 1
        }
      }
    }
  }

  /// The sum of the program at `position`.
  subscript(position: Int) -> Int {
    let (word, bit) = (position >> 6, UInt64(position & 63))
    return planes.indices.reduce(0) { $0 | Int(planes[$1][word] >> bit & 1) << $1 }
  }

  /// The programs among `candidates` whose sum is at least `threshold`.
  func atLeast(_ threshold: Int, among candidates: BitColumn) -> BitColumn {
    var result = candidates
    let reached = BitColumn(wordCount: wordCount) { word in
      // From the highest digit down: greater so far, or equal so far.
      var greater: UInt64 = 0
      var equal = ~UInt64.zero
      for digit in planes.indices.reversed() {
        let plane = planes[digit][word]
        if threshold & (1 << digit) == 0 {
          greater |= equal & plane
          equal &= ~plane
        } else {
          equal &= plane
        }
      }
      return greater | equal
    }
    result.formIntersection(reached)
    return result
  }
}
