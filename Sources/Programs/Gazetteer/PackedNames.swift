// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Many short ASCII strings in one piece of memory.
struct PackedNames: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]
  /// Which letters each has, a bit a letter: names that are spelled alike differ in few.
  private(set) var letters: [UInt32] = []

  var count: Int { starts.count - 1 }

  subscript(_ place: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[place])..<Int(starts[place + 1])]
  }

  /// Appends what `write` appends to the bytes.
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    starts.append(Int32(bytes.count))
    letters.append(Self.letters(bytes[start...]))
  }

  static func letters(_ name: ArraySlice<UInt8>) -> UInt32 {
    name.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// Whether none comes before the one before it.
  var isAscending: Bool {
    (0..<max(0, count - 1)).allSatisfy { !self[$0 + 1].lexicographicallyPrecedes(self[$0]) }
  }

  /// The places of the strings equal to `key`, where the strings are ascending.
  func places(of key: [UInt8]) -> Range<Int> {
    let first = firstPlace { !self[$0].lexicographicallyPrecedes(key) }
    var end = first
    while end < count, self[end].elementsEqual(key) { end += 1 }
    return first..<end
  }

  private func firstPlace(where isAfter: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
