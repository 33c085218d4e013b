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
    #expect(
      shipped.citations.map(\.key) == [
        "samhsa-su-directory-2024", "samhsa-su-directory-2023", "samhsa-otp-2021", "cms-otp-2023",
        "census-gazetteer-2023", "geonames", "census-outlines", "samhsa-helpline", "988-lifeline", "cfr-42-8",
        "oasas-naloxone-2024", "xwaiver-removal-2023", "nida-words-matter", "findtreatment-gov", "evenkeel-practice",
        "dunbar-2007", "dunbar-2006", "naltrexone-public-curation", "bjornsson-2023", "jones-2021", "yassen-2007",
        "methadone-pk-public", "methadone-pk-abstract", "st-olav-tdm-2019", "yang-2024", "laffont-2024",
        "fda-rescue-model", "rook-2006", "agema-2021", "huhn-2020", "mann-2022", "wentland-2009", "pelotte-2009",
        "greenwald-2003", "greenwald-2007", "zubieta-2000", "nasser-2014", "lee-1988", "weerts-2008", "rabiner-2011",
        "trostheim-2022", "kling-2000", "algera-2021", "opioid-withdrawal-overview", "gossop-1987", "gossop-1989",
        "gorodetzky-2017", "su-2018", "tompkins-2009", "donofrio-2023", "varshneya-2022", "hser-2014", "strang-2003",
        "vivitrol-label", "kharasch-2015", "nasser-2015", "claw-2019", "buprenorphine-to-naltrexone-2020",
        "cdc-anthropometry", "evenkeel-model", "wesson-2003", "cdc-2022", "hhs-taper-2019", "shah-2017", "brat-2018",
        "fda-disposal", "moud-guide", "nida-opioids", "suboxone-label", "sublocade-label", "methadone-label",
        "naltrexone-tablets-label", "santo-2021", "sullivan-1989", "phq-9", "gad-7", "audit-c", "taps", "smith-2010",
        "cacciola-2013", "peg", "asq", "dsm-5-tr", "handelsman-1987", "skinner-1982", "babor-2001", "wickersham-2015",
        "gossop-1995", "vilsaint-2017",
      ])
    #expect(shipped.citations.filter { $0.authors.isEmpty && $0.link == nil }.isEmpty)
    #expect(try shipped.citation("cfr-42-8").year == 2024)
  }
}
