// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

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
    let bytes = Array(text.utf8)
    var rows: [(number: Int, fields: [String])] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var quoteRow: Int?
    var index = 0

    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      endField()
      // A blank line is no row, but it counts as one in a spreadsheet.
      if fields != [""] { rows.append((number, fields)) }
      number += 1
      fields = []
    }
    var number = 1

    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quoteRow != nil {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          quoteRow = nil
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty {
        quoteRow = number
      } else if byte == UInt8(ascii: ",") {
        endField()
      } else if byte == UInt8(ascii: "\n") {
        endRow()
      } else if byte != UInt8(ascii: "\r") {
        field.append(byte)
      }
    }
    if let quoteRow {
      throw ImportProblem(
        file: file, row: quoteRow, message: "a quotation mark is opened and never closed.",
        remedy: "Mend the row, or download the file again.")
    }
    if !field.isEmpty || !fields.isEmpty { endRow() }
    return rows
  }
}
