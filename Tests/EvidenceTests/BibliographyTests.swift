// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Evidence

@Suite("The bibliography")
struct BibliographyTests {
  private func bibliography(_ json: String) throws(EvidenceError) -> Bibliography {
    try Bibliography(cslJSON: Data(json.utf8), file: "example.json")
  }

  @Test("an item of CSL-JSON becomes a citation with all its parts")
  func decodes() throws {
    let read = try bibliography(
      """
      [{"id": "example-2020", "type": "article-journal", "title": "A made-up example",
        "author": [{"family": "Doe", "given": "Jo"}, {"family": "Roe"}, {"literal": "An Institute"}],
        "issued": {"date-parts": [[2020, 5, 1]]}, "URL": "https://example.org/a", "DOI": "10.1000/182",
        "note": "Nobody wrote it.", "publisher": "ignored"}]
      """)
    let expected = Citation(
      key: "example-2020", type: "article-journal", title: "A made-up example",
      authors: ["Doe, Jo", "Roe", "An Institute"], year: 2020, url: URL(string: "https://example.org/a"),
      doi: "10.1000/182", note: "Nobody wrote it.")
    #expect(read.citations == [expected])
    #expect(read["example-2020"] == expected)
    #expect(expected.line == "Doe, Jo; Roe; An Institute. A made-up example, 2020")
    #expect(expected.link?.absoluteString == "https://example.org/a")
  }

  @Test("a citation without an address is followed by its DOI, and one without either has no link")
  func links() {
    #expect(
      Citation(key: "a", type: "document", title: "A", doi: "10.1000/182").link?.absoluteString
        == "https://doi.org/10.1000/182")
    #expect(Citation(key: "a", type: "document", title: "A").link == nil)
    #expect(Citation(key: "a", type: "document", title: "A").line == "A")
  }

  @Test("an unknown key is a typed error")
  func unknown() throws {
    let read = try bibliography(#"[{"id": "a", "type": "document", "title": "A"}]"#)
    #expect(read["b"] == nil)
    #expect(throws: EvidenceError.unknownSource(key: "b")) { try read.citation("b") }
    #expect(try read.citation("a") == Citation(key: "a", type: "document", title: "A"))
  }

  @Test(
    "what is not a bibliography is refused, and the refusal says where",
    arguments: [
      ("[", EvidenceError.resourceDamaged(file: "example.json", detail: "it is not JSON")),
      (#"{"id": "a"}"#, .resourceDamaged(file: "example.json", detail: "the whole has the wrong type")),
      (#"[{"type": "document", "title": "A"}]"#, .resourceDamaged(file: "example.json", detail: "0 lacks id")),
      (
        #"[{"id": " ", "type": "document", "title": "A"}]"#,
        .resourceDamaged(file: "example.json", detail: "0/id: it is empty")
      ),
      (
        #"[{"id": "a", "type": "document", "title": "A", "URL": "http://example.org"}]"#,
        .resourceDamaged(file: "example.json", detail: "0/URL: it is not an https address")
      ),
      (
        #"[{"id": "a", "type": "document", "title": "A", "author": [{"given": "Jo"}]}]"#,
        .resourceDamaged(file: "example.json", detail: "0/author: a name is empty")
      ),
      (
        #"[{"id": "a", "type": "document", "title": "A"}, {"id": "a", "type": "document", "title": "B"}]"#,
        .repeatedSource(key: "a")
      ),
    ])
  func refuses(json: String, error: EvidenceError) {
    #expect(throws: error) { try bibliography(json) }
  }

  @Test("every error says in both languages what happened and what to do")
  func sentences() {
    let errors: [EvidenceError] = [
      .resourceDamaged(file: "a.json", detail: "it is not JSON"), .unknownSource(key: "k"), .repeatedSource(key: "k"),
      .badPattern(avoid: "w"),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
    for error in errors {
      for language in Language.allCases {
        #expect(error.sentence[language].hasSuffix("."))
        #expect(error.remedy[language].hasSuffix("."))
      }
    }
  }

  @Test("the bibliography that ships can be read, and each source says who or where")
  func shipped() throws {
    let shipped = try Bibliography()
    #expect(shipped.citations.count > 100)
    for citation in shipped.citations {
      #expect(citation.key.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(citation.key)")
    }
    #expect(shipped.citations.filter { $0.authors.isEmpty && $0.link == nil }.isEmpty)
    #expect(try shipped.citation("cfr-42-8").year == 2024)
  }

  @Test("no source is there that nothing cites")
  func cited() throws {
    let cites = try
      (PackageFiles.resources.filter { !$0.hasSuffix("bibliography.json") }
      + PackageFiles.paths(below: "Sources", ending: ".swift")
      + PackageFiles.paths(below: "Tests/TreatmentTests/Fixtures", ending: ".csv")
      + PackageFiles.paths(below: "Sources", ending: ".md"))
      .map { try PackageFiles.text($0) }.joined(separator: "\n")
    let words = Set(cites.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) })
    // What the directory and the places are made from is named as a whole, on the page about Evenkeel.
    let data: Set = ["samhsa-su-directory-2023", "samhsa-otp-2021", "cms-otp-2023", "geonames"]
    for citation in try Bibliography().citations where !data.contains(citation.key) {
      let isCited = words.contains(Substring(citation.key))
      #expect(isCited, "\(citation.key)")
    }
  }
}
