// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Reads the numbers of a packed resource, one after the other.
///
/// Numbers have seven bits in each byte, lowest first; signed ones are zigzag (0, -1, 1, -2, …).
struct PackedReader {
  /// The data end too early or a number is too large.
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var next: Int

  /// Begins after `magic`, with which the data must begin.
  init(_ bytes: [UInt8], magic: String) throws(Damaged) {
    guard bytes.starts(with: magic.utf8) else { throw Damaged() }
    self.bytes = bytes
    next = magic.utf8.count
  }

  /// Whether all is read.
  var isAtEnd: Bool { next == bytes.count }

  mutating func byte() throws(Damaged) -> UInt8 {
    guard next < bytes.count else { throw Damaged() }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func number() throws(Damaged) -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = try byte()
      value |= Int(byte & 127) << shift
      if byte < 128 { return value }
      shift += 7
      guard shift < 35 else { throw Damaged() }
    }
  }

  mutating func signed() throws(Damaged) -> Int {
    let value = try number()
    return value & 1 == 0 ? value >> 1 : -(value >> 1) - 1
  }

  /// How many things follow: never more than there are bytes for.
  mutating func count() throws(Damaged) -> Int {
    let value = try number()
    guard value <= bytes.count - next else { throw Damaged() }
    return value
  }

  mutating func bytes(_ count: Int) throws(Damaged) -> ArraySlice<UInt8> {
    guard count <= bytes.count - next else { throw Damaged() }
    defer { next += count }
    return bytes[next..<next + count]
  }
}
