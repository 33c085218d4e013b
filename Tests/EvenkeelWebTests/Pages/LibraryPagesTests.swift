// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Testing

@testable import EvenkeelWeb

@Suite("The library's pages")
struct LibraryPagesTests {
  @Test("every article has its page in both languages, with its statements and their sources")
  func articles() async throws {
    let (library, bibliography) = (try Library(), try Bibliography())
    for language in Language.allCases {
      for article in library.articles(language) {
        let page = try await Visitor(language: language).get("/library/\(article.id)")
        #expect(page.status == 200 && page.html.contains("<h1>\(PageText.escaped(article.title))</h1>"))
        for section in article.sections { #expect(page.html.contains("<section id=\"\(section.anchor)\"")) }
        for key in article.sources where key != SourceNames.practice {
          let line = try bibliography.citation(key).line
          #expect(page.html.contains(PageText.escaped(line)), "\(article.id): \(key)")
        }
        let marks = Set(page.html.matches(of: #/href="#source-([0-9]+)"/#).map { String($0.1) })
        for mark in marks { #expect(page.html.contains("id=\"source-\(mark)\"")) }
        for term in article.terms { #expect(page.html.contains("<dt id=\"word-\(term)\">")) }
      }
    }
  }

  @Test("no link within the texts leads nowhere, and each anchor is there")
  func links() async throws {
    let library = try Library()
    var addresses: Set<String> = []
    for line in library.articles(.english).flatMap(\.blocks).flatMap(\.lines) {
      for case .link(_, let address) in line.pieces { addresses.insert(address) }
    }
    addresses.formUnion(library.glossary.compactMap(\.more))
    for language in Language.allCases {
      let search = try await Visitor(language: language).post("/library", ["q": "overdose"])
      addresses.formUnion(search.html.matches(of: #/<a href="(\/[a-z][^"]*)"/#).map { String($0.1) })
    }
    #expect(addresses.count > 40)
    var pages: [String: PageAnswer] = [:]
    for address in addresses.sorted() {
      let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
      let page: PageAnswer
      if let known = pages[parts[0]] { page = known } else { page = try await Visitor().get(parts[0]) }
      pages[parts[0]] = page
      #expect(page.status == 200, "\(address)")
      if parts.count == 2 { #expect(page.html.contains("id=\"\(parts[1])\""), "\(address)") }
    }
  }

  @Test("everything that a search can lead to is there")
  func everythingFound() async throws {
    let library = try Library()
    for document in library.documents(.english) where document.kind != .article {
      let parts = document.address.split(separator: "#").map(String.init)
      let page = try await Visitor().get(parts[0])
      #expect(page.status == 200, "\(document.address)")
      if parts.count == 2 { #expect(page.html.contains("id=\"\(parts[1])\""), "\(document.address)") }
    }
  }

  @Test("the library lists every article, and finds what is typed without putting it into an address")
  func search() async throws {
    let library = try Library()
    let page = try await Visitor().get("/library")
    for article in library.articles(.english) { #expect(page.html.contains("href=\"/library/\(article.id)\"")) }
    #expect(page.html.contains(#"<form method="post" action="/library""#))
    let found = try await Visitor().post("/library", ["q": "methodone"])
    #expect(found.html.contains(#"value="methodone""#) && found.html.contains(#"<a href="/methadone"#))
    let none = try await Visitor().post("/library", ["q": "qwertyuiop"])
    #expect(none.status == 200 && none.html.contains("Nothing was found."))
    let odd = try await Visitor().post("/library", ["q": "<script>alert(1)</script>"])
    #expect(!odd.html.contains("<script>alert"))
    let danger = try await Visitor().post("/library", ["q": "my brother overdosed"])
    #expect(danger.html.contains(#"role="alert""#) && danger.html.contains(#"href="/help#overdose""#))
  }

  @Test("what should have been checked again says so, and what is in time does not")
  func overdue() async throws {
    let late = try PageExamples.configuration(on: "2031-01-01")
    let pages = try WebApplication(finder: PageExamples.finder(), configuration: late)
    for path in ["/library/tonight", "/resources", "/help"] {
      #expect(
        try await Visitor(pages: pages).get(path).html.contains("class=\"overdue\"") || path == "/library/tonight")
      #expect(try await !Visitor().get(path).html.contains("overdue"), "\(path)")
    }
    #expect(try await Visitor(pages: pages).get("/library/tonight").html.contains("It may be out of date"))
  }

  @Test("every source of the bibliography is listed, and its page says what it supports")
  func sources() async throws {
    let page = try await Visitor().get("/sources")
    let entries = page.html.components(separatedBy: "<li id=\"").dropFirst()
    let bibliography = try Bibliography()
    for citation in bibliography.citations {
      let entry = entries.first { $0.hasPrefix("\(citation.key)\"") }
      #expect(entry != nil, "\(citation.key)")
    }
    let rule = try await Visitor().get("/sources/cfr-42-8")
    for address in ["/methadone", "/prepare", "/library/rights", "/glossary"] {
      #expect(rule.html.contains("<a href=\"\(address)\">"))
    }
    #expect(rule.html.contains("How it was read") && rule.html.contains("89 FR 7528"))
    #expect(try await Visitor().get("/sources/none").status == 404)
  }

  @Test("every knowledge file that names sources belongs to a part that the sources' page names")
  func supported() throws {
    let parts: [SupportIndex.Part] = try WebResource.json("texts/supports.json")
    #expect(SupportIndex(parts, library: try Library()).unplaced == [])
  }

  @Test("four questions lead to ways to pay, the same as in the library")
  func paying() async throws {
    let library = try Library()
    let asked = try await Visitor().get("/paying")
    #expect(asked.status == 200 && !asked.html.contains("id=\"advice\""))
    for question in library.costs.questions {
      #expect(asked.html.contains("<fieldset class=\"question\" id=\"\(question.id)\">"))
    }
    let answered = try await Visitor().post("/paying", ["insurance": "none", "income": "low", "situation": "veteran"])
    let ways = answered.html.matches(of: #/<li class="card" id="([a-z0-9-]+)">/#).map { String($0.1) }
    let expected = try library.costs.advice(["insurance": ["none"], "income": ["low"], "situation": ["veteran"]])
    #expect(ways == expected.map(\.id))
    #expect(answered.html.contains(#"value="none" checked"#))
    let odd = try await Visitor().post("/paying", ["insurance": "gold"])
    #expect(odd.status == 200 && odd.html.contains("id=\"advice\""))
  }
}

/// Text as it stands in a page.
enum PageText {
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
