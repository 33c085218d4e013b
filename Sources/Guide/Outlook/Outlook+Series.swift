// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

extension Outlook {
  /// The course called `name`.
  subscript(name: String) -> Band.Series? {
    band.series.first { $0.name == name }
  }

  /// The rows from time 0 on.
  var laterRows: [Int] {
    band.times.indices.filter { band.times[$0] >= 0 }
  }

  /// The share of receptors that each drug holds, with the drug's name.
  var occupancies: [(drug: LocalizedText, course: Band.Series)] {
    setting.names.compactMap { name in
      self[Self.occupancy(of: name)].map { (name, $0) }
    }
  }

  /// What the course of a drug's occupancy is called.
  static func occupancy(of drug: LocalizedText) -> String {
    "occupancy of \(drug.en)"
  }

  /// The level of the medication in the blood.
  var level: Band.Series? {
    medication.flatMap { self[$0.en] }
  }
}

extension Guide.Setting {
  /// The names of what is taken and what is given.
  var names: [LocalizedText] {
    [situation.short] + [plan.short].compactMap { $0 }.filter { $0 != situation.short }
  }
}
