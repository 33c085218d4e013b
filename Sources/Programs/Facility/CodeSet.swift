// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The set of service codes that one program lists: one bit a code, at the code's place in ``ServiceCodes``.
public struct CodeSet: Hashable, Sendable {
  /// The greatest number of different codes that fit.
  public static let capacity = 256

  private var words = SIMD4<UInt64>.zero

  /// The empty set.
  public init() {}

  /// Adds the code at `place` (0..<``capacity``) of the table.
  public mutating func insert(place: Int) {
    words[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether the code at `place` of the table is in the set.
  public func contains(place: Int) -> Bool {
    words[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  /// Whether the two sets share a code.
  public func intersects(_ other: CodeSet) -> Bool {
    words & other.words != .zero
  }

  /// All codes of both.
  public func union(_ other: CodeSet) -> CodeSet {
    var result = self
    result.words |= other.words
    return result
  }

  /// How many codes are in the set.
  public var count: Int {
    (0..<4).reduce(0) { $0 + words[$1].nonzeroBitCount }
  }
}
