// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Guide

@Suite("Reading an article")
struct ArticleParserTests {
  private static let head = """
    ---
    id: example
    title: "Example: a title"
    summary: What it gives.
    audience: [person, family]
    keywords: [example, "can't afford"]
    sources: [evenkeel-practice, cdc-2022]
    reviewed-on: 2026-11-23
    review-by: 2027-11-23
    ---

    """

  private func article(_ body: String, head: String = head) throws(ArticleError) -> Article {
    try ArticleParser.article(head + body, file: "example.en.md", language: .english)
  }

  private static let body = """
    What you get. [@evenkeel-practice]

    ::: emergency
    - Call 911 or 1-800-662-4357. [@evenkeel-practice]
    :::

    ## The first part {#first}

    Two facts of **one** source. [@cdc-2022] See [the page](/choose#options) on [tolerance](term:tolerance). [@evenkeel-practice; @cdc-2022]

    1. One. [@evenkeel-practice]
    2. Two. [@evenkeel-practice]

    ### Within it

    Ask:

    > “May I?”
    > “When?”

    ## The second part {#second}

    - A point. [@evenkeel-practice]
    """

  @Test("every form becomes what it stands for")
  func forms() throws {
    let article = try article(Self.body)
    let own = ArticleLine.Piece.sources(["evenkeel-practice"])
    func line(_ pieces: ArticleLine.Piece...) -> ArticleLine { ArticleLine(pieces: pieces) }
    #expect(article.title == "Example: a title" && article.keywords == ["example", "can't afford"])
    #expect(article.audiences == [.person, .family])
    #expect(
      article.opening == [
        .paragraph(line(.text("What you get."), own)),
        .box(
          .emergency,
          [
            line(
              .text("Call "), .phone("911", address: "tel:911"), .text(" or "),
              .phone("1-800-662-4357", address: "tel:+18006624357"), .text("."), own)
          ]),
      ])
    #expect(article.sections.map(\.anchor) == ["first", "second"])
    #expect(article.sections.map(\.title) == ["The first part", "The second part"])
    #expect(
      article.sections[0].blocks == [
        .paragraph(
          line(
            .text("Two facts of "), .strong("one"), .text(" source."), .sources(["cdc-2022"]), .text(" See "),
            .link("the page", address: "/choose#options"), .text(" on "), .term("tolerance", id: "tolerance"),
            .text("."), .sources(["evenkeel-practice", "cdc-2022"]))),
        .list([line(.text("One."), own), line(.text("Two."), own)], isOrdered: true),
        .subheading("Within it"),
        .paragraph(line(.text("Ask:"))),
        .words([line(.text("“May I?”")), line(.text("“When?”"))]),
      ])
    #expect(article.sections[1].blocks == [.list([line(.text("A point."), own)], isOrdered: false)])
    #expect(article.terms == ["tolerance"])
  }

  @Test("each statement has the sources that follow it")
  func statements() throws {
    let line = try #require(article(Self.body).sections[0].blocks.first?.lines.first)
    #expect(line.statements.map(\.text) == ["Two facts of one source.", "See the page on tolerance."])
    #expect(line.statements.map(\.sources) == [["cdc-2022"], ["evenkeel-practice", "cdc-2022"]])
  }

  static let wrong: [(added: String, line: Int, fault: ArticleError.Fault)] = [
    ("A fact without a source.", 12, .noSource), ("- A point without one.", 12, .noSource),
    ("A source first. [@cdc-2022] Then nothing.", 12, .noSource),
    ("| a | table |", 12, .form), ("<b>markup</b> [@cdc-2022]", 12, .form), ("![picture](/x) [@cdc-2022]", 12, .form),
    ("  - nested [@cdc-2022]", 12, .form), ("# Title", 12, .form), ("```", 12, .form),
    ("text <i>markup</i> [@cdc-2022]", 12, .inline("text <i>markup</i> ")),
    ("## No anchor", 12, .anchor("No anchor")), ("## Bad {#A B}", 12, .anchor("A B")),
    ("::: warning", 12, .box), (":::", 12, .box), ("::: care\nNo list. [@cdc-2022]", 13, .box),
    ("::: care\n:::", 13, .box), ("::: care\n- One. [@cdc-2022]", 13, .box),
    ("[out](https://example.org) [@cdc-2022]", 12, .inline("[out](https://example.org) [@cdc-2022]")),
    ("[out](//example.org) [@cdc-2022]", 12, .inline("[out](//example.org) [@cdc-2022]")),
    ("[out](javascript:alert) [@cdc-2022]", 12, .inline("[out](javascript:alert) [@cdc-2022]")),
    ("[@Bad Key]", 12, .inline("[@Bad Key]")), ("[open [@cdc-2022]", 12, .inline("[open [@cdc-2022]")),
    ("**never closed [@cdc-2022]", 12, .inline("**never closed [@cdc")),
  ]

  @Test("what an article may not hold is an error with its line", arguments: wrong.indices)
  func refused(number: Int) {
    let row = Self.wrong[number]
    #expect(throws: ArticleError(file: "example.en.md", line: row.line, fault: row.fault), "\(row.added)") {
      try article("Opening. [@evenkeel-practice]\n" + row.added)
    }
  }

  @Test("an anchor is used once, and the head names the sources of the text and no other")
  func wholes() {
    #expect(throws: ArticleError(file: "example.en.md", line: 13, fault: .anchor("a"))) {
      try article("Opening. [@evenkeel-practice]\n## One {#a}\n## Two {#a}")
    }
    #expect(throws: ArticleError(file: "example.en.md", line: 1, fault: .sources(expected: ["evenkeel-practice"]))) {
      try article("Opening. [@evenkeel-practice]")
    }
    #expect(throws: ArticleError(file: "example.en.md", line: 11, fault: .noOpening)) {
      try article("- A point first. [@evenkeel-practice]")
    }
    #expect(throws: ArticleError(file: "example.en.md", line: 1, fault: .head("is missing"))) {
      try article("No head.", head: "")
    }
    #expect(throws: ArticleError.self) { try article(Self.body, head: Self.head.replacing("2027-11-23", with: "soon")) }
    #expect(throws: ArticleError.self) { try article(Self.body, head: Self.head.replacing("2027-11", with: "2025-11")) }
    #expect(throws: ArticleError.self) { try article(Self.body, head: Self.head.replacing("person", with: "nobody")) }
  }

  @Test("the last day of a review is still in time")
  func overdue() throws {
    let article = try article(Self.body)
    #expect(!article.isOverdue(on: try #require(CalendarDate("2027-11-23"))))
    #expect(article.isOverdue(on: try #require(CalendarDate("2027-11-24"))))
  }
}
