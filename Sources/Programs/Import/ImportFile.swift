// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A file for import, recognized by what is in it, never by its name.
enum ImportFile {
  /// A directory of programs.
  case directory(DirectoryRecords)
  /// A list of opioid treatment programs that supplements a directory.
  case supplement([SupplementRecord])

  static let facilitySheet = "Facilities List"

  /// - Throws: ``ImportProblem`` where the file is none that Evenkeel knows, or is damaged.
  init(_ content: Data, file: String, codes: ServiceCodes) throws(ImportProblem) {
    var data = content
    if data.starts(with: [0x1F, 0x8B]) {
      do {
        data = try Archive.gunzip(data)
      } catch {
        throw ImportProblem(
          file: file, message: "the compressed file is damaged or cut short.", remedy: "Download it again.")
      }
    }
    if data.starts(with: [0x50, 0x4B]) {
      self = .directory(try Self.workbook(data, file: file, codes: codes))
    } else if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ImportProblem(
        file: file, message: "it is an old Excel file (.xls).", remedy: "Save it as .xlsx and try again.")
    } else if let first = data.first(where: { !$0.isBlank }), [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(first) {
      self = .directory(try FindTreatmentJSON.records(data, codes: codes, file: file))
    } else if data.contains(0) {
      throw ImportProblem(
        file: file, message: "it is neither a workbook nor a table.",
        remedy: "Give SAMHSA's workbook (.xlsx), its CSV form, or FindTreatment.gov's CSV or JSON export.")
    } else {
      self = try Self.text(data, file: file, codes: codes)
    }
  }

  private static func workbook(
    _ data: Data, file: String, codes: ServiceCodes
  ) throws(ImportProblem) -> DirectoryRecords {
    let workbook = try Workbook(data, sheet: facilitySheet, file: file)
    guard let heading = workbook.rows.first else {
      throw ImportProblem(
        file: file, sheet: facilitySheet, message: "the sheet is empty.", remedy: "Download it again.")
    }
    let width = (heading.cells.keys.max() ?? -1) + 1
    let table = try DirectoryTable(
      heading: (0..<width).map { heading.cells[$0] ?? "" }, codes: codes, file: file, sheet: facilitySheet)
    let records = workbook.rows.dropFirst().filter { !$0.cells.isEmpty }.map { row in
      table.record(row: row.number) { row.cells[$0] ?? "" }
    }
    return DirectoryRecords(records: records, sheet: facilitySheet)
  }

  private static func text(_ data: Data, file: String, codes: ServiceCodes) throws(ImportProblem) -> ImportFile {
    let (text, isWindows) = TextRepair.decode(data)
    let table = try DelimitedText(text, file: file)
    if let columns = SupplementRecord.Columns(heading: table.heading) {
      var records: [SupplementRecord] = []
      for row in table.rows {
        records.append(try SupplementRecord(row.fields, columns: columns, row: row.number, file: file))
      }
      return .supplement(records)
    }
    let columns = try DirectoryTable(heading: table.heading, codes: codes, file: file)
    let records = table.rows.map { row in columns.record(row: row.number) { row.fields[$0] } }
    return .directory(DirectoryRecords(records: records, isWindowsText: isWindows))
  }
}
