// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

/// A table of concentrations that was computed independently from the published models, as a list of rows by column.
struct PublishedTable {
  let rows: [[String: String]]

  init(_ name: String) throws {
    let folder = try #require(Bundle.module.resourceURL)
    let url = folder.appending(path: "Fixtures/\(name).csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map(Self.fields)
    let header = try #require(lines.first)
    rows = lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  static func number(_ row: [String: String], _ column: String) throws -> Double {
    try #require(row[column].flatMap(Double.init))
  }
}
