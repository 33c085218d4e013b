// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A table written as comma-separated values (RFC 4180), read strictly: every row has as many fields as the heading.
struct DelimitedText {
  /// The heading row.
  let heading: [String]
  /// The rows under it, each with its row number as a spreadsheet shows it.
  let rows: [(number: Int, fields: [String])]

  /// Reads `text`.
  /// - Throws: ``ImportProblem`` naming the row where a quote is not closed or a row has too few or too many fields.
  init(_ text: String, file: String) throws(ImportProblem) {
    var table = try Self.parse(text, file: file)
    guard !table.isEmpty else {
      throw ImportProblem(file: file, message: "the file is empty.", remedy: "Download the file again.")
    }
    let heading = table.removeFirst().fields
    if let odd = table.first(where: { $0.fields.count != heading.count }) {
      throw ImportProblem(
        file: file, row: odd.number,
        message: "this row has \(odd.fields.count) fields, the heading has \(heading.count).",
        remedy: "Mend the row, or download the file again.")
    }
    self.heading = heading
    rows = table
  }

  private static func parse(_ text: String, file: String) throws(ImportProblem) -> [(number: Int, fields: [String])] {
    do {
      return try DelimitedRows.read(text)
    } catch {
      throw ImportProblem(
        file: file, row: error.row, message: "a quotation mark is opened and never closed.",
        remedy: "Mend the row, or download the file again.")
    }
  }
}
