// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import GRDB

/// The file of the installed directory: one table of programs, one row about the edition.
enum DirectoryStore {
  /// "Evkl": marks the file as ours.
  static let applicationID = 0x4576_6B6C
  static let version = 1

  private static let schema = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    CREATE TABLE edition (json TEXT NOT NULL);
    CREATE TABLE facility (
      id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, unit TEXT, street TEXT, street2 TEXT, city TEXT NOT NULL,
      state TEXT NOT NULL, zip TEXT NOT NULL, phone TEXT, intake TEXT, website TEXT, latitude REAL, longitude REAL,
      precision TEXT, location_source TEXT, codes TEXT NOT NULL, supplements TEXT
    );
    """

  /// Writes to a file of its own beside `destination`, then puts it in place in one step.
  static func write(_ facilities: [Facility], edition: DirectoryEdition, to destination: URL) throws(ProgramsError) {
    let folder = destination.deletingLastPathComponent()
    let partial = folder.appending(path: PartialFile.name())
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      PartialFile.removeAbandoned(in: folder)
      defer { try? FileManager.default.removeItem(at: partial) }
      guard FileManager.default.createFile(atPath: partial.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteNoPermission) }
      try fill(partial, facilities, edition)
      try PartialFile.replace(destination, with: partial)
    } catch let error as DatabaseError {
      throw .cannotWrite(path: destination.path, detail: error.message ?? "\(error.resultCode)")
    } catch {
      throw .cannotWrite(path: destination.path, detail: error.localizedDescription)
    }
  }

  private static func fill(_ file: URL, _ facilities: [Facility], _ edition: DirectoryEdition) throws {
    let queue = try DatabaseQueue(path: file.path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: schema)
      try db.inTransaction {
        let statement = try db.makeStatement(
          sql: "INSERT INTO facility VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        for facility in facilities {
          try statement.execute(arguments: StatementArguments(columns(of: facility)))
        }
        let json = String(decoding: try JSONEncoder().encode(edition), as: UTF8.self)
        try db.execute(sql: "INSERT INTO edition VALUES (?)", arguments: [json])
        return .commit
      }
    }
    try queue.close()
  }

  private static func columns(of facility: Facility) throws -> [(any DatabaseValueConvertible)?] {
    let supplements =
      facility.supplements.isEmpty
      ? nil : String(decoding: try JSONEncoder().encode(facility.supplements), as: UTF8.self)
    let intake = facility.intake.map(\.display).joined(separator: "; ")
    return [
      facility.id, facility.name, facility.unit, facility.street, facility.street2, facility.city, facility.state,
      facility.zip, facility.phone?.display, intake.isEmpty ? nil : intake, facility.website,
      facility.location?.coordinate.latitude, facility.location?.coordinate.longitude,
      facility.location?.precision.rawValue, facility.location?.source, facility.codeText, supplements,
    ]
  }

  /// Reads the file at `source`.
  static func read(_ source: URL, codes: ServiceCodes) throws(ProgramsError) -> InstalledDirectory {
    guard FileManager.default.fileExists(atPath: source.path) else { throw .directoryMissing(path: source.path) }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: source.path, configuration: configuration)
      return try queue.read { db in
        let isOurs = try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
        guard isOurs, try Int.fetchOne(db, sql: "PRAGMA user_version") == version else {
          throw Unreadable(detail: "it was written by another program or another version of Evenkeel")
        }
        guard let json = try String.fetchOne(db, sql: "SELECT json FROM edition") else {
          throw Unreadable(detail: "it does not say which edition it is")
        }
        let edition = try JSONDecoder().decode(DirectoryEdition.self, from: Data(json.utf8))
        return InstalledDirectory(edition: edition, facilities: try facilities(db, codes: codes))
      }
    } catch let error as Unreadable {
      throw .directoryDamaged(path: source.path, detail: error.detail)
    } catch let error as DatabaseError {
      throw .directoryDamaged(path: source.path, detail: error.message ?? "\(error.resultCode)")
    } catch {
      throw .directoryDamaged(path: source.path, detail: "its record of the edition is damaged")
    }
  }

  private struct Unreadable: Error {
    let detail: String
  }

  private static func facilities(_ db: Database, codes: ServiceCodes) throws -> [Facility] {
    var facilities: [Facility] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM facility ORDER BY rowid")
    while let row = try rows.next() { facilities.append(facility(row, codes: codes)) }
    return facilities
  }

  private static func facility(_ row: Row, codes: ServiceCodes) -> Facility {
    let codeText: String = row[15]
    let intake: String? = row[9]
    let phone: String? = row[8]
    let supplements: String? = row[16]
    return Facility(
      id: row[0], name: row[1], unit: row[2], street: row[3], street2: row[4], city: row[5], state: row[6], zip: row[7],
      phone: phone.flatMap { PhoneNumber($0) },
      intake: intake?.split(separator: "; ").compactMap { PhoneNumber(String($0)) } ?? [], website: row[10],
      location: location(row), codes: codes.set(ofCodeText: codeText).union(added(supplements, codes)),
      codeText: codeText,
      supplements: supplements.flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) } ?? [:])
  }

  /// A program marked by another list is one though its own codes do not say so.
  private static func added(_ supplements: String?, _ codes: ServiceCodes) -> CodeSet {
    supplements?.contains("\"OTP\"") == true ? codes.set(of: ["OTP"]) : CodeSet()
  }

  private static func location(_ row: Row) -> FacilityLocation? {
    guard let latitude: Double = row[11], let longitude: Double = row[12],
      let coordinate = Coordinate(latitude: latitude, longitude: longitude)
    else { return nil }
    let precision: String? = row[13]
    let source: String? = row[14]
    return FacilityLocation(
      coordinate: coordinate, precision: precision.flatMap(LocationPrecision.init(rawValue:)) ?? .zip,
      source: source ?? "")
  }
}
