// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// The answer as a table for a spreadsheet, one row a program.
struct FindCSV {
  let answer: SearchAnswer

  static let heading = [
    "id", "name", "unit", "street", "city", "state", "zip", "phone", "intake", "miles", "precision", "points",
    "possible", "listed", "unclear", "not_listed",
  ]

  var text: String {
    ([Self.heading] + answer.matches.map(row)).map(CSVWriter.line).joined(separator: "\n")
  }

  private func row(_ match: MatchAnswer) -> [String] {
    func wishes(_ status: WishFinding.Status) -> String {
      match.findings.filter { $0.status == status }.map(\.wish).joined(separator: " ")
    }
    return [
      match.id, match.name, match.unit ?? "", match.address.street ?? "", match.address.city, match.address.state,
      match.address.zip, match.phone?.display ?? "", match.intake.map(\.display).joined(separator: "; "),
      match.miles.map { String($0) } ?? "", match.precision?.rawValue ?? "", String(match.points),
      String(match.possible), wishes(.listed), wishes(.unclear), wishes(.notListed),
    ]
  }
}
