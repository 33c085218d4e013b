// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing
import Treatment

@Suite("Vignettes")
struct VignetteTests {
  @Test("each vignette gets the verdicts that the table gives, and the same urgency")
  func verdicts() throws {
    let library = try Vignettes.library.get()
    let rows = try Vignettes.rows("vignettes")
    #expect(rows.count >= 150)
    for row in rows {
      let id = row["id"] ?? "?"
      let eligibility = library.eligibility(try Vignettes.person(row["differences"] ?? ""))
      for option in MedicationOption.allCases {
        #expect(
          eligibility.verdict(option).rawValue == row[option.rawValue],
          "\(id) (\(row["who"] ?? "")), \(option.rawValue): \(row["why"] ?? "")")
      }
      #expect((eligibility.urgent.first?.level.rawValue ?? "") == row["emergency"], "\(id) (\(row["who"] ?? ""))")
    }
  }

  @Test("every vignette names a source that is in the bibliography")
  func sources() throws {
    let bibliography = try Bibliography()
    for row in try Vignettes.rows("vignettes") {
      let keys = (row["source"] ?? "").split(separator: "+")
      #expect(!keys.isEmpty, "\(row["id"] ?? "?")")
      for key in keys { #expect(bibliography[String(key)] != nil, "\(row["id"] ?? "?"): \(key)") }
    }
  }
}
