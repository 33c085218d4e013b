// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Finds the columns of a directory table by their headings and turns its rows into records.
struct DirectoryTable {
  private let columns: [String: Int]
  private let codeColumns: [(code: String, column: Int)]
  private let isExport: Bool

  static let required = ["name1", "city", "state", "zip", "phone"]

  /// - Throws: ``ImportProblem`` naming the first required column that is missing.
  init(heading: [String], codes: ServiceCodes, file: String, sheet: String? = nil) throws(ImportProblem) {
    let names = heading.map { TextRepair.spaces($0).lowercased() }
    columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for name in Self.required where columns[name] == nil {
      throw ImportProblem(
        file: file, sheet: sheet, row: 1, column: name,
        message: "the column is missing.", remedy: "Use SAMHSA's directory or FindTreatment.gov's export as it is.")
    }
    // FindTreatment.gov's export has one column for each code instead of one for all.
    isExport = columns["service_code_info"] == nil
    codeColumns =
      isExport
      ? heading.enumerated().compactMap { column, name in
        let code = TextRepair.spaces(name).uppercased()
        return codes.place(of: code) == nil ? nil : (code, column)
      } : []
    guard !isExport || codeColumns.count >= 20 else {
      throw ImportProblem(
        file: file, sheet: sheet, row: 1, column: "service_code_info",
        message: "the column is missing, and there are no columns for the single codes either.",
        remedy: "Use SAMHSA's directory or FindTreatment.gov's export as it is.")
    }
  }

  func record(row: Int, field: (Int) -> String) -> DirectoryRecord {
    func text(_ names: String...) -> String {
      names.lazy.compactMap { columns[$0] }.first.map(field) ?? ""
    }
    return DirectoryRecord(
      row: row, id: text("facility_id"), name: text("name1"), unit: text("name2"), street: text("street1"),
      street2: text("street2"), city: text("city"), state: text("state"), zip: text("zip"), phone: text("phone"),
      intake: [text("intake1"), text("intake2"), text("intake1a"), text("intake2a")], website: text("website"),
      codes: isExport ? exportedCodes(field) : text("service_code_info"), latitude: text("lat", "latitude"),
      longitude: text("lon", "longitude"), precision: text("geo_precision"), locationSource: text("geo_source"))
  }

  private func exportedCodes(_ field: (Int) -> String) -> String {
    let yes: Set<String> = ["1", "1.0", "y", "yes", "x", "true"]
    return codeColumns.filter { yes.contains(field($0.column).lowercased()) }.map(\.code).joined(separator: " ")
  }
}
