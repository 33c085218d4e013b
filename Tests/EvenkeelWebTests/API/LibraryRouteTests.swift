// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Instruments
import Testing
import Treatment

@testable import EvenkeelWeb

@Suite("The library by the API")
struct LibraryRouteTests {
  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try ExchangeJSON.data(value), as: UTF8.self)
  }

  private func post(_ path: String, _ body: String) async throws -> APIResponse {
    try await APIExamples.ask(.post, path, body: body)
  }

  @Test("articles, words, lines and questions are those of the library")
  func same() async throws {
    let library = try Library()
    let expected: KeyValuePairs<String, String> = [
      "/api/v1/library?language=es": try json(library.answer(.spanish)),
      "/api/v1/library/tonight": try json(ArticleAnswer(library.article(called: "tonight", .english))),
      "/api/v1/library/paying?language=es": try json(ArticleAnswer(library.article(called: "paying", .spanish))),
      "/api/v1/glossary": try json(library.glossaryAnswer(.english)),
      "/api/v1/resources?language=es": try json(library.resourcesAnswer(.spanish)),
      "/api/v1/cost-questions": try json(library.costs.answer(.english)),
      "/api/v1/visit-words": try json(VisitVocabulary(library.visits, .english)),
    ]
    for (path, text) in expected {
      let response = try await APIExamples.ask(.get, path)
      #expect(response.status == 200 && response.text == text, "\(path)")
    }
  }

  @Test("a search, costs and a sheet are those of the library")
  func made() async throws {
    let library = try Library()
    let search = try SiteSearch(library: library, treatment: TreatmentLibrary(), instruments: InstrumentLibrary())
    let found = try await post("/api/v1/library-search", #"{"query": "no puedo pagar", "language": "es"}"#)
    #expect(try found.text == json(search.found("no puedo pagar", .spanish)))
    let costs = try await post("/api/v1/costs", #"{"answers": {"insurance": ["none"]}}"#)
    #expect(try costs.text == json(CostAnswer(library.costs.advice(["insurance": ["none"]]), .english)))
    let sheet = try await post("/api/v1/visit-sheets", #"{"kind": "otp", "notes": {"goal": "sleep"}}"#)
    #expect(
      try sheet.text == json(library.sheet(VisitRequest(kind: "otp", notes: ["goal": "sleep"]), .english)))
  }

  static let refusals: [(path: String, body: String, status: Int, code: String, field: String?)] = [
    ("library-search", "[]", 400, "malformed-json", nil),
    ("library-search", "{}", 422, "invalid-member", "query"),
    ("library-search", #"{"query": "x", "name": "y"}"#, 422, "unknown-member", "name"),
    ("costs", #"{"answers": {"wage": ["low"]}}"#, 422, "unknown-choice", "wage"),
    ("costs", #"{"answers": {"insurance": ["none", "private"]}}"#, 422, "too-many-choices", "insurance"),
    ("visit-sheets", #"{"kind": "party"}"#, 422, "unknown-choice", "kind"),
    ("visit-sheets", #"{"kind": "otp", "notes": {"name": "x"}}"#, 422, "unknown-choice", "notes.name"),
    (
      "visit-sheets", #"{"kind": "otp", "notes": {"goal": "\#(String(repeating: "x", count: 201))"}}"#, 422, "too-long",
      "notes.goal"
    ),
  ]

  @Test("what cannot be read is refused with its field", arguments: refusals.indices)
  func refused(number: Int) async throws {
    let row = Self.refusals[number]
    let response = try await post("/api/v1/\(row.path)", row.body)
    let problem = try JSONDecoder().decode(Problem.self, from: Data(response.text.utf8))
    #expect(response.status == row.status && problem.code == row.code && problem.field == row.field, "\(row.body)")
    #expect(try OpenAPITests.schemas().mismatches(response.json(), "Problem") == [])
  }

  @Test("an article that there is not is not found, and those spelled alike are named")
  func noArticle() async throws {
    let response = try await APIExamples.ask(.get, "/api/v1/library/tonigt")
    let problem = try JSONDecoder().decode(Problem.self, from: Data(response.text.utf8))
    #expect(response.status == 404 && problem.code == "unknown-article" && problem.suggestions == ["tonight"])
  }
}
