// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing

@testable import Instruments

@Suite("Scoring")
struct ScoringTests {
  private let library: InstrumentLibrary

  init() throws {
    library = try InstrumentLibrary()
  }

  private func answers(_ instrument: Instrument, _ row: [Int]) -> [String: Int] {
    Dictionary(zip(instrument.items.map(\.id), row)) { first, _ in first }
  }

  private func score(
    _ id: String, _ answers: [String: Int], _ person: PersonFacts = PersonFacts()
  ) throws -> Score {
    try Scorer(library.instrument(id)).score(answers, for: person)
  }

  @Test("the legal answers are the published ones", arguments: PublishedScoring.all.indices)
  func legal(number: Int) throws {
    let published = PublishedScoring.all[number]
    #expect(try library.instrument(published.id).items.map(\.legal) == published.legal)
  }

  @Test(
    "all pairs of answers, on the lowest and on the highest ground, score as published",
    arguments: PublishedScoring.all.indices)
  func pairs(number: Int) throws {
    let published = PublishedScoring.all[number]
    let scorer = Scorer(try library.instrument(published.id))
    let legal = published.legal.map { $0.count > 20 ? [$0[0], $0[1], $0[500], $0[1000]] : $0 }
    var rows: [[Int]] = []
    for ground in [legal.map { $0.min() ?? 0 }, legal.map { $0.max() ?? 0 }] {
      for first in legal.indices {
        for second in legal.indices where second >= first {
          for one in legal[first] {
            for other in legal[second] {
              var row = ground
              (row[first], row[second]) = (one, other)
              rows.append(row)
            }
          }
        }
      }
    }
    for row in rows {
      let values = try scorer.score(row: row).values
      let expected = published.score(row)
      #expect(values.map(\.value) == expected.map(\.value), "\(published.id) \(row)")
      #expect(values.map(\.band) == expected.map(\.band), "\(published.id) \(row)")
    }
    #expect(rows.count > 3)
  }

  @Test("every total of COWS falls into its published class, whatever the way there")
  func everyTotal() throws {
    let published = PublishedScoring.all[0]
    let scorer = Scorer(try library.instrument("cows"))
    var seen: Set<Int> = []
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      let row = published.legal.map { options in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return options[Int(state >> 33) % options.count]
      }
      let value = try scorer.score(row: row).values[0]
      #expect(value.value == published.score(row)[0].value && value.band == published.score(row)[0].band)
      seen.insert(row.reduce(0, +))
    }
    #expect(seen.isSuperset(of: 8...32))
  }

  @Test(
    "answers that are not on the form are refused",
    arguments: [
      ("cows", "pulse", 3), ("cows", "gooseflesh", 1), ("cows", "restlessness", 2), ("gad-7", "worry", 4),
      ("phq-9", "sleep", -1), ("ciwa-ar", "orientation", 5), ("audit-c", "how-many", 5), ("peg", "pain", 11),
      ("single-question", "times", 1001),
    ])
  func illegal(id: String, item: String, answer: Int) throws {
    let instrument = try library.instrument(id)
    var answers = answers(instrument, instrument.items.map { $0.legal[0] })
    answers[item] = answer
    let legal = try #require(instrument.items.first { $0.id == item }).legal
    #expect(throws: InstrumentError.illegal(item: item, legal: legal)) { try score(id, answers) }
  }

  @Test(
    "a missing answer is refused, never guessed", arguments: ["cows", "phq-9", "gad-7", "audit-c", "peg", "ciwa-ar"])
  func missing(id: String) throws {
    let instrument = try library.instrument(id)
    let full = answers(instrument, instrument.items.map { $0.legal[0] })
    for item in instrument.items where !item.isOptional {
      var answers = full
      answers[item.id] = nil
      #expect(throws: InstrumentError.missing(item: item.id)) { try score(id, answers) }
    }
    #expect(throws: InstrumentError.unknownItem(item: "x", known: instrument.items.map(\.id))) {
      try score(id, full.merging(["x": 1]) { first, _ in first })
    }
  }

  @Test(
    "AUDIT-C is positive by sex and age, and says nothing where they decide and are not known",
    arguments: [
      (3, PersonFacts.Sex.female, 40, true), (2, .female, 40, false), (3, .male, 40, false), (4, .male, 65, true),
      (3, .male, 66, true), (3, .male, 65, false), (3, nil, 70, true), (3, nil, 40, nil), (3, .male, nil, nil),
      (4, nil, nil, true), (2, nil, nil, false), (3, nil, nil, nil), (3, .female, nil, true),
    ] as [(Int, PersonFacts.Sex?, Int?, Bool?)])
  func auditC(total: Int, sex: PersonFacts.Sex?, age: Int?, positive: Bool?) throws {
    let answers = ["how-often": min(4, total), "how-many": max(0, total - 4), "six-or-more": 0]
    #expect(try score("audit-c", answers, PersonFacts(sex: sex, age: age)).values[0].isPositive == positive)
  }

  @Test("needing more and withdrawal do not count when opioids were taken only as prescribed")
  func prescribed() throws {
    let signs = [
      "larger", "cut-down", "time", "craving", "duties", "people", "gave-up", "danger", "health", "tolerance",
      "withdrawal",
    ]
    func result(_ yes: Set<String>, onlyPrescribed: Int, months: Int? = nil) throws -> Score {
      var answers = Dictionary(uniqueKeysWithValues: signs.map { ($0, yes.contains($0) ? 1 : 0) })
      answers["only-prescribed"] = onlyPrescribed
      answers["months-without"] = months
      return try score("oud-signs", answers)
    }
    let two: Set = ["tolerance", "withdrawal"]
    #expect(try result(two, onlyPrescribed: 1).values[0].value == 0)
    #expect(try result(two, onlyPrescribed: 1).values[0].band == "below")
    #expect(try result(two, onlyPrescribed: 0).values[0].band == "mild")
    #expect(try result(two.union(["craving", "larger"]), onlyPrescribed: 1).values[0].value == 2)
    let bands = try (0...11).map { try result(Set(signs.prefix($0)), onlyPrescribed: 0).values[0].band }
    #expect(
      bands == ["below", "below", "mild", "mild", "moderate", "moderate"] + Array(repeating: "severe", count: 6))
    let remission = try [nil, 0, 2, 3, 11, 12, 48].map {
      try result([], onlyPrescribed: 0, months: $0).values[1].band
    }
    #expect(remission == [nil, "none", "none", "early", "early", "sustained", "sustained"])
  }

  @Test("TAPS-2 asks on only after a yes, and scores 0, 1, and 2 or more")
  func taps2() throws {
    let none = try score("taps-2-opioids", ["heroin": 0, "pain-reliever": 0])
    #expect(none.values.map(\.band) == ["none", "none"])
    let heroin = ["heroin": 1, "heroin-control": 1, "heroin-concern": 0, "pain-reliever": 0]
    #expect(try score("taps-2-opioids", heroin).values.map(\.band) == ["higher", "none"])
    #expect(throws: InstrumentError.missing(item: "heroin-control")) {
      try score("taps-2-opioids", ["heroin": 1, "pain-reliever": 0])
    }
    #expect(throws: InstrumentError.notAsked(item: "heroin-control")) {
      try score("taps-2-opioids", ["heroin": 0, "heroin-control": 1, "pain-reliever": 0])
    }
  }

  @Test("BAM puts days into its bins, and sums three subscales")
  func bam() throws {
    let items = try library.instrument("bam").items
    for (day, expected) in [(0, 0.0), (1, 1), (3, 1), (4, 2), (8, 2), (9, 3), (15, 3), (16, 4), (30, 4)] {
      var answers = Dictionary(items.filter { $0.when == nil }.map { ($0.id, 0) }) { first, _ in first }
      for id in ["alcohol", "sleep", "meetings"] { answers[id] = day }
      let values = try score("bam", answers).values
      #expect(values.map(\.value) == [expected, expected, expected], "\(day) days")
    }
    var most = Dictionary(items.map { ($0.id, $0.legal.max() ?? 0) }) { first, _ in first }
    #expect(try score("bam", most).values.map(\.value) == [12, 24, 24])
    #expect(try score("bam", most).values.map(\.isPositive) == [true, true, false])
    most["income"] = 0
    #expect(try score("bam", most).values[2].value == 20)
  }

  @Test(
    "what needs help at once is raised by the very answer",
    arguments: [
      ("phq-9", "self-harm", 1, "suicide"), ("asq", "tried", 1, "suicide"),
      ("family-signs", "not-breathing", 1, "overdose"),
      ("audit-c", "six-or-more", 4, "alcohol"), ("taps-1", "alcohol", 4, "alcohol"),
      ("bam", "heavy-drinking", 16, "alcohol"),
    ])
  func flags(id: String, item: String, answer: Int, flow: String) throws {
    let instrument = try library.instrument(id)
    var answers = Dictionary(instrument.items.filter { $0.when == nil }.map { ($0.id, 0) }) { first, _ in first }
    #expect(try score(id, answers).flags == [])
    answers[item] = answer
    if id == "asq" { answers["right-now"] = 0 }
    let score = try score(id, answers)
    #expect(score.flags == [Score.Flag(item: item, flow: flow)])
    let reading = library.reading(score, of: instrument, .english)
    #expect(reading.flows.map(\.id) == [flow] && reading.flows.allSatisfy { !$0.steps.isEmpty })
    answers[item] = answer - 1
    if id == "asq" { answers["right-now"] = nil }
    #expect(try self.score(id, answers).flags == [])
  }

  @Test("thoughts of suicide right now are asked after any yes, and are their own emergency")
  func asq() throws {
    let yes = ["wished-dead": 0, "better-off": 1, "thoughts": 0, "tried": 0]
    #expect(throws: InstrumentError.missing(item: "right-now")) { try score("asq", yes) }
    let now = try score("asq", yes.merging(["right-now": 1]) { first, _ in first })
    #expect(now.values.map(\.isPositive) == [true, true] && now.flags.map(\.flow) == ["suicide", "suicide-now"])
  }

  @Test("change: PEG matters from 30 percent on; on BAM more protection is better")
  func change() throws {
    let peg = try library.instrument("peg")
    func at(_ a: Int, _ b: Int, _ c: Int) throws -> Score {
      try score("peg", ["pain": a, "enjoyment": b, "activity": c])
    }
    let (before, less, little) = (try at(6, 6, 8), try at(4, 4, 6), try at(6, 6, 7))
    #expect(peg.changes(from: before, to: less).map(\.matters) == [true])
    #expect(peg.changes(from: before, to: little).map(\.matters) == [false])
    #expect(peg.changes(from: before, to: less).map(\.direction) == [.better])
    let bam = try library.instrument("bam")
    let none = Dictionary(bam.items.filter { $0.when == nil }.map { ($0.id, 0) }) { first, _ in first }
    let more = try score("bam", none.merging(["meetings": 30, "alcohol": 2]) { $1 })
    #expect(bam.changes(from: try score("bam", none), to: more).map(\.direction) == [.worse, .same, .better])
  }
}
