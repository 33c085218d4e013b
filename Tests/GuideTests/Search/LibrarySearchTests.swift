// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Guide

@Suite("Searching texts")
struct LibrarySearchTests {
  private static let documents = [
    SearchDocument(
      .article, address: "/a", title: "Withdrawal", summary: "What it feels like.",
      keywords: ["the shakes", "dope sick"],
      passages: [
        SearchDocument.Passage(anchor: "sleep", heading: "Sleep", sentences: ["Sleep comes back.", "It takes weeks."]),
        SearchDocument.Passage(anchor: nil, heading: "", sentences: ["Methadone ends it within hours."]),
      ]),
    SearchDocument(
      .medication, address: "/m", title: "Methadone", summary: "A medication.", keywords: [],
      passages: [SearchDocument.Passage(anchor: "cost", heading: "Cost", sentences: ["What it costs differs."])]),
    SearchDocument(
      .cost, address: "/c", title: "Health centers", summary: "They charge by income.", keywords: ["can't afford"]),
  ]

  private func search(_ language: Language = .english) throws -> LibrarySearch {
    try LibrarySearch(Self.documents, language)
  }

  static let asked: [(query: String, addresses: [String])] = [
    ("withdrawal", ["/a"]), ("Withdrawals", ["/a"]), ("withdrawl", ["/a"]), ("wihdrawal", ["/a"]),
    ("methodone", ["/m", "/a"]), ("METHADONE", ["/m", "/a"]), ("méthadone", ["/m", "/a"]), ("methad", ["/m", "/a"]),
    ("shakes", ["/a"]), ("i can't afford it", ["/c"]), ("cant afford", ["/c"]), ("can’t afford", ["/c"]),
    ("sleep", ["/a#sleep"]), ("how do i sleep", ["/a#sleep"]), ("methadone cost", ["/m#cost"]),
    ("qwertyuiop", []), ("", []), ("   ", []), ("?!", []), ("xx", []),
  ]

  @Test("what people type leads to what they mean", arguments: asked.indices)
  func found(number: Int) throws {
    let row = Self.asked[number]
    let found = try search().found(row.query).matches.map(\.address)
    #expect(found.prefix(row.addresses.count).elementsEqual(row.addresses), "\(row.query): \(found)")
    #expect(row.addresses.isEmpty == found.isEmpty, "\(row.query): \(found)")
  }

  @Test("the sentence that is shown is the one that fits")
  func sentence() throws {
    let match = try #require(search().found("takes weeks").matches.first)
    #expect(match.text == "It takes weeks." && match.address == "/a#sleep")
  }

  @Test(
    "danger is answered first",
    arguments: [
      ("my son overdosed", "/help#overdose"), ("he won't wake up", "/help#overdose"), ("OD", "/help#overdose"),
      ("i want to die", "/help#lines"), ("suicide", "/help#lines"), ("having a seizure", "/help#other-emergencies"),
      ("toddler swallowed methadone", "/help#other-emergencies"),
    ])
  func urgent(query: String, address: String) throws {
    #expect(try search().found(query).urgent?.address == address)
  }

  @Test(
    "what is no danger is not treated as one",
    arguments: ["withdrawal", "wake up tired", "method of payment", "die hard"])
  func calm(query: String) throws {
    #expect(try search().found(query).urgent == nil)
  }

  @Test("the same words give the same order, and a long query is read in part")
  func steady() throws {
    let first = try search().found("methadone withdrawal cost")
    for _ in 0..<20 { #expect(try search().found("methadone withdrawal cost") == first) }
    #expect(try search().found(String(repeating: "methadone ", count: 10_000)).matches.first?.address == "/m")
  }
}
