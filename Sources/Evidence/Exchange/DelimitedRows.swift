// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Rows of comma-separated values (RFC 4180).
public enum DelimitedRows {
  /// A quotation mark in a row is opened and never closed.
  public struct OpenQuote: Error, Equatable, Sendable {
    /// The row, from 1.
    public let row: Int
  }

  /// The rows of `text`, each with its number as a spreadsheet shows it; blank lines are no rows, but count.
  public static func read(_ text: String) throws(OpenQuote) -> [(number: Int, fields: [String])] {
    let bytes = Array(text.utf8)
    var rows: [(number: Int, fields: [String])] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var quoteRow: Int?
    var index = 0
    var number = 1

    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      endField()
      if fields != [""] { rows.append((number, fields)) }
      number += 1
      fields = []
    }

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
    if let quoteRow { throw OpenQuote(row: quoteRow) }
    if !field.isEmpty || !fields.isEmpty { endRow() }
    return rows
  }
}
