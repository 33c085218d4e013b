// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Treatment

/// Writes comparisons for a terminal.
enum CompareText {
  /// What can be told of a person, a line for each field.
  static func fields(_ fields: [ProfileField], _ language: Language) -> String {
    let rows = fields.map { field in
      let legal: String =
        switch field.kind {
        case .one: field.legal.joined(separator: " | ") + " | unknown"
        case .many: "[\(field.legal.joined(separator: ", "))]"
        case .number: "\(field.least ?? 0)…\(field.greatest ?? 0)"
        case .names: "[…]"
        case .days, .ratings:
          "{\(field.legal.map { "\($0): \(field.least ?? 0)…\(field.greatest ?? 0)" }.joined(separator: ", "))}"
        }
      return "\(field.id): \(legal)\n    \(field.name[language])"
    }
    return rows.joined(separator: "\n")
  }

  /// The options, each with its reasons.
  static func words(_ answer: ComparisonAnswer, _ language: Language) -> String {
    var lines = answer.urgent.map { "! \($0.level == "today" ? "" : "\($0.level): ")\($0.text)" }
    if !lines.isEmpty { lines.append("") }
    for (place, row) in answer.options.enumerated() {
      lines.append("\(place + 1). \(row.name): \(row.label)")
      lines += row.sentences.map { "   \($0.text)" }
      lines += row.reasons.map { "   \(sign($0.effect)) \($0.text) (\($0.basis))" }
      lines += row.matches.map { "   · \($0.wish): \($0.meetsWords). \($0.text)" }
      lines += row.find.map { "   ? \($0.text)" }
      lines.append("")
    }
    lines += answer.forward.map { "> \($0.text)" }
    lines += answer.unknownMedicines.map { "> \($0.text)" }
    lines += [""] + answer.questions.map { "? \($0.text)" }
    lines += [""] + answer.notes.map { "- \($0.text)" }
    return lines.joined(separator: "\n")
  }

  static func json(_ value: some Encodable) throws -> String {
    String(decoding: try ExchangeJSON.data(value, indented: true), as: UTF8.self)
  }

  /// A mark for what a reason does.
  static func sign(_ effect: String) -> String {
    switch effect {
    case "not-now": "✗"
    case "care": "~"
    case "note": "i"
    default: "+"
    }
  }
}
