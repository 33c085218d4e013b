// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Guide

@Suite("Pain medicine")
struct PainMedicineTests {
  private let guide: Guide

  init() throws {
    guide = try Guide()
  }

  /// CDC's table of 2022 (`cdc-2022`), typed in once more.
  static let factors: [(String, Double)] = [
    ("codeine", 0.15), ("fentanyl-patch", 2.4), ("hydrocodone", 1), ("hydromorphone", 5), ("methadone", 4.7),
    ("morphine", 1), ("oxycodone", 1.5), ("oxymorphone", 3), ("tapentadol", 0.4), ("tramadol", 0.2),
  ]

  @Test("the factors are those of 2022, and no other medicine has one")
  func table() {
    let known = guide.painMedicines.medicines.compactMap { medicine in medicine.factor.map { (medicine.id, $0) } }
    #expect(known.map(\.0) == Self.factors.map(\.0) && known.map(\.1) == Self.factors.map(\.1))
    #expect(guide.painMedicines.medicines.filter { $0.factor == nil }.map(\.id) == ["buprenorphine"])
  }

  @Test(
    "CDC's own examples, and others worked out by hand",
    arguments: [
      ([PrescribedDose("hydrocodone", strength: 5, timesPerDay: 4)], 20, false),
      ([PrescribedDose("oxycodone", strength: 10, timesPerDay: 2)], 30, false),
      ([PrescribedDose("fentanyl-patch", strength: 25, timesPerDay: 1)], 60, true),
      ([PrescribedDose("fentanyl-patch", strength: 12, timesPerDay: .nan)], 28.8, false),
      (
        [
          PrescribedDose("oxycodone", strength: 7.5, timesPerDay: 4),
          PrescribedDose("tramadol", strength: 50, timesPerDay: 3),
        ], 75, true
      ),
      ([PrescribedDose("morphine", strength: 25, timesPerDay: 2)], 50, true),
      ([PrescribedDose("morphine", strength: 24.9, timesPerDay: 2)], 49.8, false),
      ([PrescribedDose("buprenorphine", strength: 8, timesPerDay: 2)], 0, false),
      ([], 0, false),
    ] as [([PrescribedDose], Double, Bool)])
  func totals(doses: [PrescribedDose], total: Double, attention: Bool) throws {
    let equivalents = try guide.morphineEquivalents(doses)
    #expect(abs(equivalents.total - total) < 1e-9)
    #expect(equivalents.needsAttention == attention)
  }

  @Test("what it means is said, and what it must not be used for")
  func sentences() throws {
    func words(_ doses: PrescribedDose...) throws -> [String] {
      guide.sentences(try guide.morphineEquivalents(doses), .english).map(\.text)
    }
    #expect(
      try words(PrescribedDose("oxycodone", strength: 10, timesPerDay: 4)) == [
        "Together this is about 60 morphine milligram equivalents (MME) a day.",
        "From 50 MME a day on the risk of overdose is higher, often without more relief. Ask your prescriber about "
          + "naloxone to keep at home.",
        "Never use this number to change from one opioid to another.",
      ])
    #expect(
      try words(PrescribedDose("methadone", strength: 5, timesPerDay: 3)).last
        == "Methadone is counted here only when it is prescribed for pain, never when it is treatment for opioid use "
        + "disorder.")
    #expect(
      try words(PrescribedDose("buprenorphine", strength: 8, timesPerDay: 1)) == [
        "Buprenorphine has no factor and is not counted."
      ])
    for low in [1.0, 20, 49] {
      let said = try words(PrescribedDose("morphine", strength: low, timesPerDay: 1)).joined()
      #expect(said.contains("no amount is without risk") && !said.contains("is safe"))
    }
  }

  @Test("what cannot be is told with its field")
  func refusals() throws {
    func field(_ doses: PrescribedDose...) -> String? {
      do throws(GuideError) {
        _ = try guide.morphineEquivalents(doses)
        return nil
      } catch {
        return error.field
      }
    }
    let good = PrescribedDose("morphine", strength: 10, timesPerDay: 2)
    #expect(field(good) == nil)
    #expect(field(good, PrescribedDose("heroin", strength: 1, timesPerDay: 1)) == "doses.1.medicine")
    #expect(field(PrescribedDose("morphine", strength: 0, timesPerDay: 1)) == "doses.0.strength")
    #expect(field(PrescribedDose("morphine", strength: .nan, timesPerDay: 1)) == "doses.0.strength")
    #expect(field(PrescribedDose("morphine", strength: 10, timesPerDay: 25)) == "doses.0.timesPerDay")
  }

  @Test(
    "how many of 100 still take opioids a year later, by the published rows",
    arguments: [(1, 1, 6), (7, 1, 6), (8, 8, 14), (30, 8, 14), (31, 31, 30), (3650, 31, 30)])
  func longTermUse(days: Int, from: Int, of100: Int) throws {
    let (row, sentence, source) = try guide.longTermUse(days: days)
    #expect(row.fromDays == from && row.of100 == of100 && source == "shah-2017")
    #expect(sentence.en.contains("about \(of100) still took them a year later"))
  }

  @Test("days out of range are told")
  func days() {
    #expect(throws: GuideError.self) { try guide.longTermUse(days: 0) }
    #expect(throws: GuideError.self) { try guide.longTermUse(days: 3651) }
  }
}
