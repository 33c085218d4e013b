// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Counts the slips between two spellings: letters added, left out, replaced, or swapped with a neighbor
/// (Damerau–Levenshtein, optimal string alignment).
struct SpellingDistance {
  private let typed: [UInt8]
  private var beforeLast: [Int]
  private var last: [Int]
  private var row: [Int]

  /// Prepares to compare with `typed`.
  init(to typed: [UInt8]) {
    self.typed = typed
    beforeLast = Array(repeating: 0, count: typed.count + 1)
    last = beforeLast
    row = beforeLast
  }

  /// The slips between the typed word and `name`, or `nil` where there are more than `limit`.
  mutating func slips(_ name: ArraySlice<UInt8>, limit: Int) -> Int? {
    guard abs(name.count - typed.count) <= limit else { return nil }
    for j in 0...typed.count { last[j] = j }
    var previous: UInt8 = 0
    for (i, letter) in name.enumerated() {
      row[0] = i + 1
      var least = i + 1
      for j in 0..<typed.count {
        var slips = min(last[j + 1] + 1, row[j] + 1, last[j] + (typed[j] == letter ? 0 : 1))
        if i > 0, j > 0, typed[j] == previous, typed[j - 1] == letter { slips = min(slips, beforeLast[j - 1] + 1) }
        row[j + 1] = slips
        least = min(least, slips)
      }
      if least > limit { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
      previous = letter
    }
    return last[typed.count] <= limit ? last[typed.count] : nil
  }
}
