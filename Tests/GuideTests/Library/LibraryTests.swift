// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Guide

@Suite("The library's texts")
struct LibraryTests {
  private let library: Library
  private let bibliography: Bibliography

  init() throws {
    library = try Library()
    bibliography = try Bibliography()
  }

  /// The topics that people need, and that the library must not lose.
  static let needed: Set = [
    "tonight", "what-dependence-is", "how-people-meet-opioids", "early-signs", "withdrawal",
    "medication-for-opioid-use-disorder", "counseling", "support-groups", "treatment-programs", "paying", "stigma",
    "rights", "family-and-friends", "pregnancy", "young-people", "after-prison", "pain-and-surgery",
    "alcohol-and-opioids", "after-a-return-to-use", "overdose-and-naloxone", "long-term-recovery",
  ]

  @Test("every topic has its article on exactly one shelf, in both languages")
  func whole() {
    let ids = library.topics.flatMap(\.articles)
    #expect(Set(ids) == Self.needed && ids.count == Self.needed.count)
    for language in Language.allCases { #expect(library.articles(language).map(\.id) == ids) }
  }

  private var pairs: [(en: Article, es: Article)] {
    zip(library.articles(.english), library.articles(.spanish)).map { ($0, $1) }
  }

  @Test("English and Spanish say the same, block for block, from the same sources")
  func languagesAgree() {
    for (en, es) in pairs {
      #expect(en.sections.map(\.anchor) == es.sections.map(\.anchor), "\(en.id)")
      #expect(en.audiences == es.audiences && en.reviewedOn == es.reviewedOn && en.reviewBy == es.reviewBy)
      #expect(en.blocks.count == es.blocks.count, "\(en.id)")
      for (one, other) in zip(en.blocks, es.blocks) {
        #expect(Self.kind(one) == Self.kind(other), "\(en.id)")
        #expect(one.lines.map(\.sources) == other.lines.map(\.sources), "\(en.id): \(one.lines.first?.plain ?? "")")
        #expect(one.lines.map(Self.targets) == other.lines.map(Self.targets), "\(en.id)")
      }
    }
  }

  private static func kind(_ block: ArticleBlock) -> String {
    switch block {
    case .paragraph: "paragraph"
    case .list(_, let isOrdered): isOrdered ? "steps" : "list"
    case .words: "words"
    case .box(let urgency, _): urgency.rawValue
    case .subheading: "heading"
    }
  }

  private static func targets(_ line: ArticleLine) -> [String] {
    line.pieces.compactMap { piece in
      switch piece {
      case .link(_, let address): address
      case .term(_, let id): id
      default: nil
      }
    }
  }

  @Test("no English is left in Spanish")
  func spanish() {
    let english: Set = ["the", "and", "you", "your", "with", "they", "this", "that", "from", "are", "have", "what"]
    for (en, es) in pairs {
      for (one, other) in zip(en.blocks.flatMap(\.lines), es.blocks.flatMap(\.lines)) {
        let words = Set(other.plain.lowercased().split { !$0.isLetter }.map(String.init))
        #expect(words.intersection(english).count < 2, "\(es.id): \(other.plain)")
        #expect(one.plain != other.plain || one.plain.count < 30, "\(es.id): \(one.plain)")
      }
    }
  }

  @Test("each article has real depth")
  func depth() {
    for article in library.articles(.english) {
      let words = article.blocks.flatMap(\.lines).map { $0.plain.split(separator: " ").count }.reduce(0, +)
      #expect(words >= 800, "\(article.id): \(words)")
      #expect(article.sections.count >= 5, "\(article.id)")
      #expect(article.keywords.count >= 5, "\(article.id)")
    }
  }

  /// Numbers that state nothing: lines to call and names.
  private static var names: Regex<(Substring, Substring)> {
    #/\b(911|988|211|24/7|42 CFR|988lifeline|12[- ](?:step|pasos?)|7-OH|1-[0-9]{3}-[0-9]{3}-[0-9]{4})\b/#
  }

  @Test("every statement with a number names a source that is not our own judgement")
  func numbers() {
    for article in Language.allCases.flatMap(library.articles) {
      for line in article.blocks.flatMap(\.lines) {
        for statement in line.statements
        where statement.text.replacing(Self.names, with: "").contains(where: \.isNumber) {
          // Words to say and lines that lead in state nothing.
          guard !statement.sources.isEmpty else { continue }
          #expect(
            statement.sources.contains { $0 != "evenkeel-practice" }, "\(article.id): \(statement.text)")
        }
      }
    }
  }

  @Test("every source is in the bibliography, and every term in the glossary")
  func known() {
    for article in Language.allCases.flatMap(library.articles) {
      for key in article.sources { #expect(bibliography[key] != nil, "\(article.id): \(key)") }
      for term in article.terms { #expect(library.term(term) != nil, "\(article.id): \(term)") }
    }
    for key in library.glossary.map(\.source) + library.resources.flatMap(\.resources).map(\.source) {
      #expect(bibliography[key] != nil, "\(key)")
    }
  }

  @Test("the words put the person first, in what is read and in what is said")
  func words() throws {
    let list = try WordList()
    for article in Language.allCases.flatMap(library.articles) {
      let texts =
        [article.title, article.summary] + article.sections.map(\.title) + article.blocks.flatMap(\.lines).map(\.plain)
      for text in texts {
        #expect(list.violations(in: text).filter { $0.severity == .error } == [], "\(article.id)")
      }
    }
  }

  @Test("names are used once, and a glossary's word is found by no other's name")
  func unique() {
    let terms = library.glossary.map(\.id)
    #expect(Set(terms).count == terms.count)
    let resources = library.resources.flatMap(\.resources).map(\.id)
    #expect(Set(resources).count == resources.count)
  }

  @Test("nothing is past its review date")
  func inTime() throws {
    let today = CalendarDate(.now, in: .gmt)
    for article in library.articles(.english) { #expect(!article.isOverdue(on: today), "\(article.id)") }
    for resource in library.resources.flatMap(\.resources) { #expect(!resource.isOverdue(on: today), "\(resource.id)") }
  }

  @Test("a number to call is one that a phone can dial")
  func phones() {
    for resource in library.resources.flatMap(\.resources) {
      guard let address = resource.phoneAddress else { continue }
      #expect(address.wholeMatch(of: /tel:(911|988|211|\+1[2-9][0-9]{9})/) != nil, "\(resource.id)")
    }
  }

  @Test("an article that there is not is told with those that are spelled alike")
  func unknown() {
    #expect(throws: GuideError.unknownArticle(id: "tonigt", known: ["tonight"])) {
      try library.article(called: "tonigt", .english)
    }
  }

  @Test("the answer for programs holds every statement with its sources")
  func answer() throws {
    let article = try library.article(called: "tonight", .english)
    let answer = ArticleAnswer(article)
    #expect(answer.sections.map(\.anchor) == [nil] + article.sections.map(\.anchor))
    #expect(
      answer.sections.flatMap(\.blocks).flatMap(\.lines).map(\.text).filter { !$0.isEmpty }.count
        >= article.blocks.flatMap(\.lines).count)
    #expect(answer.sections[0].blocks[1].kind == "emergency")
  }
}
