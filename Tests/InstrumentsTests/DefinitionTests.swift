// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing

@testable import Instruments

@Suite("Definitions of instruments")
struct DefinitionTests {
  private let library: InstrumentLibrary

  init() throws {
    library = try InstrumentLibrary()
  }

  private func cows() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Sources/Instruments/Resources/instruments/cows.json"), encoding: .utf8)
  }

  private func problems(_ json: String) -> [String] {
    do throws(InstrumentError) {
      _ = try library.instrument(json: Data(json.utf8), file: "mine.json")
      return []
    } catch {
      if case .damaged(_, let problems) = error { return problems }
      return ["another error"]
    }
  }

  @Test("what ships is what the tiers allow, and each has a licence, a source and limits")
  func shipped() throws {
    #expect(
      library.instruments.map(\.id) == [
        "single-question", "taps-1", "taps-2-opioids", "oud-signs", "early-signs", "family-signs", "craving",
        "symptom-diary", "readiness", "bam", "phq-2", "phq-9", "gad-2", "gad-7", "audit-c", "peg", "cows", "ciwa-ar",
        "asq",
      ])
    let bibliography = try Bibliography()
    for instrument in library.instruments {
      #expect(!instrument.licence.text.isEmpty && !instrument.limits.isEmpty, "\(instrument.id)")
      let keys =
        [instrument.source, instrument.licence.source] + (instrument.limits + instrument.next).map(\.source)
      for key in keys { #expect(bibliography[key] != nil, "\(instrument.id): \(key)") }
      #expect(instrument.then.allSatisfy { id in library.instruments.contains { $0.id == id } })
    }
  }

  @Test("Spanish is offered only where the whole wording is official or ours")
  func languages() {
    let spanish = library.instruments.filter { $0.languages.contains(.spanish) }.map(\.id)
    #expect(
      spanish == [
        "oud-signs", "early-signs", "family-signs", "craving", "symptom-diary", "readiness", "phq-2", "phq-9",
      ])
  }

  @Test("every whole total of a summed scale can be reached")
  func reachable() {
    for instrument in library.instruments {
      for scale in instrument.scales where scale.rule == .sum {
        let reachable = DefinitionCheck.reachable(instrument.items(of: scale), .sum)
        #expect(reachable == Set(scale.range[0]...scale.range[1]), "\(instrument.id) \(scale.id)")
      }
    }
  }

  @Test(
    "known wrong copies of COWS: bands shifted by one pass as sound but fail the published table; every integer is refused here"
  )
  func wrongCopies() throws {
    let shifted = try cows().replacing("\"to\": 4,", with: "\"to\": 5,").replacing("\"from\": 5,", with: "\"from\": 6,")
    let instrument = try library.instrument(json: Data(shifted.utf8), file: "shifted.json")
    let published = PublishedScoring.all[0]
    let row = [4, 1] + Array(repeating: 0, count: 9)
    #expect(try Scorer(instrument).score(row: row).values[0].band != published.score(row)[0].band)
    #expect(throws: InstrumentError.self) {
      try Scorer(try library.instrument("cows")).score(row: [3] + Array(repeating: 0, count: 10))
    }
  }

  @Test("a definition that does not hold together is refused, with all that is wrong")
  func unsound() throws {
    let sound = try cows()
    #expect(problems(sound) == [])
    #expect(
      problems(sound.replacing("\"from\": 13,", with: "\"from\": 14,")) == [
        "total: the bands have a gap or an overlap at 14"
      ])
    #expect(
      problems(sound.replacing("\"from\": 13,", with: "\"from\": 12,")) == [
        "total: the bands have a gap or an overlap at 12"
      ])
    #expect(
      problems(sound.replacing("\"to\": 48,", with: "\"to\": 47,")) == ["total: the bands do not end with the range"])
    #expect(problems(sound.replacing("   48\n", with: "   50\n")).contains("total: its items reach from 0 to 48"))
    #expect(
      problems(sound.replacing("\"id\": \"sweating\"", with: "\"id\": \"pulse\"")).contains(
        "an item's id is there twice"))
    #expect(problems("{}") == ["the whole lacks id"])
    #expect(problems("[") == ["it is not JSON"])
    #expect(
      problems(sound.replacing("\"rule\": \"sum\"", with: "\"rule\": \"product\"")) == ["scales/0/rule is not known"])
  }

  @Test("an instrument of one's own, with a reversed item, runs like those that ship")
  func own() throws {
    let json = """
      {"id": "mine", "name": {"en": "Mine"}, "about": {"en": "Two questions."}, "rater": "self", "version": "1",
       "source": "licence-holder", "licence": {"text": "Licensed to us.", "source": "licence-holder"},
       "items": [
         {"id": "a", "text": {"en": "A?"}, "options": [{"score": 0, "text": {"en": "No"}}, {"score": 2, "text": {"en": "Yes"}}]},
         {"id": "b", "text": {"en": "B?"}, "range": [0, 3], "reversed": true}],
       "scales": [{"id": "total", "name": {"en": "Total"}, "range": [0, 5], "rule": "sum"}], "limits": [], "next": []}
      """
    let instrument = try library.instrument(json: Data(json.utf8), file: "mine.json")
    #expect(try Scorer(instrument).score(["a": 2, "b": 1]).values.map(\.value) == [4])
  }

  @Test(
    "a total taken elsewhere is read by its published classes",
    arguments: [
      ("sows", 10, "Subjective Opiate Withdrawal Scale (SOWS, 16 items): 10 (0 to 64), mild."),
      ("sows", 11, "Subjective Opiate Withdrawal Scale (SOWS, 16 items): 11 (0 to 64), moderate."),
      ("dast-10", 6, "Drug Abuse Screening Test (DAST-10): 6 (0 to 10), substantial."),
      ("audit", 16, "AUDIT: 16 (0 to 40), zone III."),
      ("rods", 3, "Rapid Opioid Dependence Screen (RODS): 3 (0 to 8)."),
    ])
  func totals(id: String, total: Int, words: String) throws {
    #expect(try library.reading(total: total, of: id, .english).first?.text == words)
  }

  @Test("a total that cannot be is refused")
  func badTotals() {
    #expect(throws: InstrumentError.illegal(item: "sows", legal: Array(0...64))) {
      try library.reading(total: 65, of: "sows", .english)
    }
    #expect(throws: InstrumentError.unknownInstrument(known: library.totals.map(\.id))) {
      try library.reading(total: 1, of: "cows", .english)
    }
  }
}
