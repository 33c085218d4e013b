// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// One of SAMHSA's service codes: what a program says it offers.
public struct ServiceCode: Codable, Sendable, Hashable {
  /// The code as the directory writes it, such as `VTRL`.
  public let code: String
  /// The code of its category, such as `PHR`.
  public let category: String
  /// SAMHSA's own name for it.
  public let name: String
  /// The same in plain words.
  public let plain: LocalizedText
}

/// A category of service codes, such as "Payment".
public struct ServiceCategory: Codable, Sendable, Hashable {
  /// The category's code, such as `PAY`.
  public let code: String
  /// SAMHSA's own name for it.
  public let name: String
  /// The same in plain words.
  public let plain: LocalizedText
}

/// SAMHSA's table of service codes (citation key `samhsa-su-directory-2024`), in the order of its key.
public struct ServiceCodes: Sendable {
  /// The categories, in the order of the key.
  public let categories: [ServiceCategory]
  /// The codes, in the order of the key; a code's place here is its bit in a ``CodeSet``.
  public let codes: [ServiceCode]
  private let places: [String: Int]
  private let packedPlaces: [UInt64: Int]

  /// Makes a table; of a code given twice, the first counts.
  public init(categories: [ServiceCategory], codes: [ServiceCode]) {
    self.categories = categories
    self.codes = Array(codes.prefix(CodeSet.capacity))
    places = Dictionary(self.codes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    packedPlaces = Dictionary(
      self.codes.enumerated().map { (Self.packed($1.code.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The table that ships with Evenkeel.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
  public static func bundled() throws(ProgramsError) -> ServiceCodes {
    struct File: Decodable {
      let categories: [ServiceCategory]
      let codes: [ServiceCode]
    }
    let file: File = try Resource.json("service-codes")
    return ServiceCodes(categories: file.categories, codes: file.codes)
  }

  /// The bit of `code`, or `nil` where the table does not have it.
  public func place(of code: some StringProtocol) -> Int? {
    places[String(code)]
  }

  /// The set of the codes in `codes` that the table has.
  public func set(of codes: some Sequence<String>) -> CodeSet {
    codes.reduce(into: CodeSet()) { set, code in
      if let place = places[code] { set.insert(place: place) }
    }
  }

  /// The set of the codes in `text`, written as the directory does: codes apart by spaces, groups by `*`.
  public func set(ofCodeText text: String) -> CodeSet {
    var set = CodeSet()
    var text = text
    text.withUTF8 { bytes in
      for code in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x2A }) {
        if let place = packedPlaces[Self.packed(code)] { set.insert(place: place) }
      }
    }
    return set
  }

  /// A code of up to eight letters as one number, which is quicker to look up than a string.
  private static func packed(_ code: some Sequence<UInt8>) -> UInt64 {
    code.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The codes in `set`, in the order of the table.
  public func codes(in set: CodeSet) -> [ServiceCode] {
    codes.indices.filter(set.contains(place:)).map { codes[$0] }
  }
}
