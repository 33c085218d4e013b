// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Guide

/// What a person fills in about their pain medicine: up to three medicines, and for how many days.
struct PainMedicineForm: Sendable {
  struct Row: Sendable {
    var medicine = ""
    var strength = ""
    var times = ""
  }

  /// How many medicines there is room for.
  static let count = 3

  private(set) var rows = [Row](repeating: Row(), count: count)
  private(set) var days = ""

  init() {}

  init(_ fields: FormFields) {
    func text(_ name: String) -> String { (fields[name] ?? "").trimmingCharacters(in: .whitespaces) }
    rows = (1...Self.count).map {
      Row(medicine: text("medicine-\($0)"), strength: text("strength-\($0)"), times: text("times-\($0)"))
    }
    days = text("days")
  }

  /// Whether there is anything to work out.
  var isEmpty: Bool { days.isEmpty && rows.allSatisfy { $0.medicine.isEmpty } }

  /// The form as hidden fields.
  var fields: [FormFields.Field] {
    rows.enumerated().flatMap { number, row in
      [("medicine", row.medicine), ("strength", row.strength), ("times", row.times)].map {
        FormFields.Field(name: "\($0.0)-\(number + 1)", value: $0.1)
      }
    } + [FormFields.Field(name: "days", value: days)]
  }

  /// The medicines as prescribed, each with the number of its row; a number that cannot be read is not a number.
  var doses: [(row: Int, dose: PrescribedDose)] {
    rows.enumerated().filter { !$0.element.medicine.isEmpty }.map { number, row in
      (
        number + 1,
        PrescribedDose(
          row.medicine, strength: Self.number(row.strength), timesPerDay: row.times.isEmpty ? 1 : Self.number(row.times)
        )
      )
    }
  }

  /// A number with a point or a comma.
  static func number(_ text: String) -> Double {
    Double(text.replacing(",", with: ".")) ?? .nan
  }
}
