// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing
import Treatment

@Suite("Interactions")
struct InteractionTests {
  @Test("each pair that the labels name is found, at least as grave as the label makes it")
  func labels() throws {
    let library = try Vignettes.library.get()
    let rows = try Vignettes.rows("interactions")
    #expect(rows.count == 23)
    for row in rows {
      let (medication, name) = (row["medication"] ?? "", row["medicine"] ?? "")
      let floor = try #require(Interaction.Severity(rawValue: row["floor"] ?? ""))
      let found = library.interactionCheck([name]).details(try #require(Medication(rawValue: medication)))
      let gravest = try #require(found.first, "\(medication) and \(name)")
      #expect(gravest.interaction.severity <= floor, "\(medication) and \(name)")
    }
  }

  @Test(
    "brand names, strengths, capitals and accents do not matter",
    arguments: ["alprazolam", "Xanax", "XANAX 0.5 mg", " xanax ", "Alprazolam 1mg"])
  func names(name: String) throws {
    let check = try Vignettes.library.get().interactionCheck([name])
    #expect(check.recognized.map(\.medicine.id) == ["alprazolam"] && check.unknown.isEmpty)
    #expect(check.details(.methadone).map(\.interaction.severity) == [.major])
  }

  @Test("a name that is not known is said to be unknown, never to be safe; a slip of the pen gets suggestions")
  func unknown() throws {
    let check = try Vignettes.library.get().interactionCheck(["alprazolm", "zzzqqq"])
    #expect(check.unknown == ["alprazolm", "zzzqqq"])
    #expect(check.findings.isEmpty)
    #expect(check.suggestions["alprazolm"]?.contains("alprazolam") == true)
    #expect(check.suggestions["zzzqqq"] == [])
  }

  @Test("an opioid on the list rules naltrexone out, whatever the person wishes")
  func opioid() throws {
    let library = try Vignettes.library.get()
    var person = try Vignettes.person("opioids=none; supervised=yes; wish=naltrexone-tablets")
    #expect(library.eligibility(person).verdict(.naltrexoneTablets) == .fits)
    try library.reader.set("medicines", ["hydrocodone"], in: &person)
    #expect(library.eligibility(person).verdict(.naltrexoneTablets) == .notNow)
    #expect(library.eligibility(person).verdict(.naltrexoneInjection) == .notNow)
  }
}
