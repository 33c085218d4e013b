// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// What can be wrong with the files of an ensemble's parts.
public enum EnsembleFileError: Error, Equatable, Sendable {
  /// There is no part.
  case nothing
  /// The file is not one of an ensemble's, or was cut off.
  case damaged
  /// The part is of another scenario, population, version or build.
  case different(part: Int)
  /// The part counts people whom another one counts.
  case twice(part: Int)
}

extension EnsembleFileError: PublicError {
  /// A stable name for programs.
  public var code: String {
    switch self {
    case .nothing: "no-parts"
    case .damaged: "part-damaged"
    case .different: "part-different"
    case .twice: "people-twice"
    }
  }

  /// What happened.
  public var sentence: LocalizedText {
    switch self {
    case .nothing: LocalizedText(en: "There is no part.", es: "No hay ninguna parte.")
    case .damaged:
      LocalizedText(
        en: "It is not a part of an ensemble, or was cut off.", es: "No es parte de un conjunto o está cortado.")
    case .different(let part):
      LocalizedText(
        en: "Part \(part) is of another scenario, population or build than the first.",
        es: "La parte \(part) es de otro escenario, población o compilación que la primera.")
    case .twice(let part):
      LocalizedText(
        en: "Part \(part) counts people whom another part counts too.",
        es: "La parte \(part) cuenta a personas que otra parte también cuenta.")
    }
  }

  /// What to do about it.
  public var remedy: LocalizedText {
    switch self {
    case .nothing: LocalizedText(en: "Name the files to merge.", es: "Indique los archivos.")
    case .damaged: LocalizedText(en: "Make that shard again.", es: "Vuelva a generar esa parte.")
    case .different:
      LocalizedText(
        en: "Merge shards of one command only, made by one build.",
        es: "Una solo partes de una misma orden y compilación.")
    case .twice: LocalizedText(en: "Name each shard once.", es: "Indique cada parte una vez.")
    }
  }
}

extension EnsembleSummary {
  private static let magic = Data("EVENKEEL ENSEMBLE 1\n".utf8)

  /// As a file: a line that says what it is, a line of JSON with the header, the counts (runs of zeros are counted, and
  /// each number takes as few bytes as it can), and a checksum. The same people give the same bytes.
  public func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = Self.magic
    data += try encoder.encode(header)
    data.append(0x0A)
    var bytes: [UInt8] = []
    func append(_ number: UInt64) {
      var rest = number
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    var zeros: UInt64 = 0
    for count in counts {
      guard count > 0 else {
        zeros += 1
        continue
      }
      append(zeros)
      append(UInt64(count))
      zeros = 0
    }
    append(zeros)
    data += bytes
    withUnsafeBytes(of: Self.checksum(data).littleEndian) { data.append(contentsOf: $0) }
    return data
  }

  /// Reads what ``data()`` wrote.
  /// - Throws: ``EnsembleFileError/damaged``.
  public init(data: Data) throws(EnsembleFileError) {
    let body = data.dropLast(8)
    guard data.count > Self.magic.count + 8, data.starts(with: Self.magic),
      Array(data.suffix(8)) == withUnsafeBytes(of: Self.checksum(body).littleEndian, Array.init),
      let line = body[(body.startIndex + Self.magic.count)...].firstIndex(of: 0x0A),
      let header = try? JSONDecoder().decode(
        EnsembleHeader.self, from: body[(body.startIndex + Self.magic.count)..<line]),
      header.isPlausible
    else { throw .damaged }
    var counts: [UInt32] = []
    let size = header.size
    counts.reserveCapacity(size)
    var numbers = body[(line + 1)...].makeIterator()
    func number() -> UInt64? {
      var (value, shift) = (UInt64(0), UInt64(0))
      while let byte = numbers.next(), shift < 63 {
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    while let zeros = number() {
      guard zeros <= UInt64(size - counts.count) else { throw .damaged }
      counts += repeatElement(0, count: Int(zeros))
      guard counts.count < size else { break }
      guard let count = number(), let small = UInt32(exactly: count) else { throw .damaged }
      counts.append(small)
    }
    guard counts.count == size else { throw .damaged }
    self.init(header: header, counts: counts)
  }

  private static func checksum(_ data: Data) -> UInt64 {
    data.withUnsafeBytes { bytes in
      bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }
}
