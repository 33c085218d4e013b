// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Turns records into programs: repairs what is known to be broken, drops what is no program, and counts it all.
struct RecordRepair {
  private let gazetteer: Gazetteer
  private let codes: ServiceCodes
  private let file: String
  private let sheet: String?
  private var seen: Set<[String]> = []
  private var ids: Set<String> = []
  private(set) var report = ImportReport()

  init(gazetteer: Gazetteer, codes: ServiceCodes, file: String, sheet: String?) {
    self.gazetteer = gazetteer
    self.codes = codes
    self.file = file
    self.sheet = sheet
  }

  /// The program that `record` describes, or `nil` where it describes none.
  /// - Throws: ``ImportProblem`` where a field has the wrong type.
  mutating func facility(_ record: DirectoryRecord) throws(ImportProblem) -> Facility? {
    report.read += 1
    let record = mended(record)
    if let reason = junk(record) {
      report.dropped[reason, default: 0] += 1
      return nil
    }
    let location = try location(record)
    let facility = Facility(
      id: id(record), name: record.name, unit: record.unit.nonEmpty, street: street(record),
      street2: record.street2.nonEmpty, city: record.city, state: record.state, zip: record.zip,
      phone: number(record.phone), intake: record.intake.compactMap { number($0) }, website: record.website.nonEmpty,
      location: location, codes: codes.set(ofCodeText: record.codes), codeText: record.codes)
    report.kept += 1
    return facility
  }

  private mutating func mended(_ record: DirectoryRecord) -> DirectoryRecord {
    var record = record
    var isMojibake = false
    var isSpaced = false
    func mend(_ path: WritableKeyPath<DirectoryRecord, String>) {
      if let repaired = TextRepair.mojibake(record[keyPath: path]) {
        record[keyPath: path] = repaired
        isMojibake = true
      }
      let spaced = TextRepair.spaces(record[keyPath: path])
      if spaced != record[keyPath: path] {
        record[keyPath: path] = spaced
        isSpaced = true
      }
    }
    for path in [\DirectoryRecord.name, \.unit, \.street, \.street2, \.city, \.state, \.zip, \.phone, \.codes] {
      mend(path)
    }
    if isMojibake { report.repaired["text in the wrong encoding", default: 0] += 1 }
    if isSpaced { report.repaired["doubled or stray spaces", default: 0] += 1 }
    let zip = Self.zip(record.zip)
    if zip != record.zip {
      let reason = zip.isEmpty ? "ZIP that is none, left out" : "ZIP without its leading zeros or with four more digits"
      report.repaired[reason, default: 0] += 1
      record.zip = zip
    }
    if let state = USStates.code(record.state), state != record.state {
      record.state = state
      report.repaired["state spelled out", default: 0] += 1
    }
    return record
  }

  /// Five digits, with the zeros that a spreadsheet drops; empty where it is no ZIP.
  static func zip(_ text: String) -> String {
    let whole = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    let main = whole.split(separator: "-", maxSplits: 1).first ?? ""
    guard !main.isEmpty, main.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else { return "" }
    if main.count == 9 { return String(main.prefix(5)) }
    guard (3...5).contains(main.count) else { return "" }
    return String(repeating: "0", count: 5 - main.count) + main
  }

  private mutating func junk(_ record: DirectoryRecord) -> String? {
    if record.name.isEmpty { return "no name" }
    if record.name.lowercased() == "name1" { return "heading repeated" }
    if record.phone.isEmpty, record.intake.allSatisfy(\.isEmpty), record.street.isEmpty {
      return "neither telephone nor address"
    }
    return seen.insert(record.content).inserted ? nil : "the same program twice"
  }

  private mutating func street(_ record: DirectoryRecord) -> String? {
    if record.street.isEmpty { report.noted["address withheld by the program", default: 0] += 1 }
    return record.street.nonEmpty
  }

  private mutating func number(_ text: String) -> PhoneNumber? {
    guard !text.isEmpty else { return nil }
    guard let number = PhoneNumber(text) else {
      report.noted["telephone number that cannot be dialed, left out", default: 0] += 1
      return nil
    }
    if number.extension != nil { report.noted["telephone number with an extension", default: 0] += 1 }
    return number
  }

  private mutating func location(_ record: DirectoryRecord) throws(ImportProblem) -> FacilityLocation? {
    if !record.latitude.isEmpty || !record.longitude.isEmpty {
      guard let latitude = Double(record.latitude) else { throw problem(record, "latitude") }
      guard let longitude = Double(record.longitude) else { throw problem(record, "longitude") }
      if let coordinate = Coordinate(latitude: latitude, longitude: longitude), coordinate.isInAmerica {
        return FacilityLocation(
          coordinate: coordinate, precision: LocationPrecision(rawValue: record.precision) ?? .address,
          source: record.locationSource.nonEmpty ?? "the directory file")
      }
      report.repaired["coordinates outside the United States, replaced by the ZIP's", default: 0] += 1
    }
    if let coordinate = gazetteer.coordinate(zip: record.zip) {
      report.repaired["coordinates missing, taken from the ZIP", default: 0] += 1
      return FacilityLocation(coordinate: coordinate, precision: .zip, source: "gazetteer")
    }
    report.noted["place not known", default: 0] += 1
    return nil
  }

  private func problem(_ record: DirectoryRecord, _ column: String) -> ImportProblem {
    ImportProblem(
      file: file, sheet: sheet, row: record.row, column: column, message: "this is not a number of degrees.",
      remedy: "Mend the cell or leave it empty; the ZIP's place is used then.")
  }

  private mutating func id(_ record: DirectoryRecord) -> String {
    let base = record.id.isURLSafe ? record.id : FacilityID.derived(from: record)
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }

  /// Whether it can stand in a path as it is.
  fileprivate var isURLSafe: Bool {
    !isEmpty && utf8.count <= 64 && utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

extension Coordinate {
  /// Whether it can be a place in the states or territories: Guam and the Marianas lie east of the date line.
  fileprivate var isInAmerica: Bool {
    (-15...72).contains(latitude) && ((-180 ... -64).contains(longitude) || (144...180).contains(longitude))
  }
}
