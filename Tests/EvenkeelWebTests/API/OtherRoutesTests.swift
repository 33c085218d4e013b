// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import HTTPTypes
import Programs
import Testing

@testable import EvenkeelWeb

@Suite("The API's other routes")
struct OtherRoutesTests {
  @Test("a program in full, with a call script made from its record alone")
  func program() async throws {
    let response = try await APIExamples.ask(.get, "/api/v1/programs/example-1")
    let answer = try response.json()
    #expect(response.status == 200)
    var rest = answer.members
    let call = rest.removeValue(forKey: "call")
    let services = rest.removeValue(forKey: "services")
    #expect(
      try JSONValue.object(rest)
        == JSONValue(
          """
          {"id": "example-1", "name": "Example Recovery Center", "unit": "Example Outpatient Unit",
           "address": {"street": "1 Example Street", "street2": null, "city": "Charleston", "state": "WV",
                       "zip": "25301"},
           "phone": {"display": "304-555-0100", "uri": "tel:+13045550100"},
           "intake": [{"display": "304-555-0101 ext. 2", "uri": "tel:+13045550101;ext=2"}],
           "website": "https://example.org/",
           "location": {"latitude": 38.36, "longitude": -81.63, "precision": "address", "source": "example"},
           "cautions": [{"id": "opioid-clients-only", "text": "It treats only people with opioid use disorder.",
                         "source": "samhsa-su-directory-2024"}],
           "supplements": {"website": "example-list"}, "directory": \(SearchRouteTests.edition)}
          """))
    let codes = services?.items.flatMap { $0["services"]?.items ?? [] }.compactMap { $0["code"]?.text }
    #expect(Set(codes ?? []) == ["UN", "MD", "OUDO"])
    #expect(call?["number"]?["uri"] == .string("tel:+13045550101;ext=2"))
    #expect(call?["isIntakeLine"] == .bool(true))
    let finder = try APIExamples.finder()
    let facility = try #require(finder.index?.facility(id: "example-1"))
    let script = try #require(finder.callScript(for: facility))
    #expect(call?["parts"]?.items.compactMap { $0["title"]?.text } == script.parts.map(\.title.en))
    #expect(
      call?["parts"]?.items.map { $0["lines"]?.items.compactMap(\.text) } == script.parts.map { $0.lines.map(\.en) })
  }

  @Test("a program's words come in Spanish, and its cautions for the condition that is sought")
  func programParameters() async throws {
    let spanish = try await APIExamples.ask(.get, "/api/v1/programs/example-1?language=es").json()
    #expect(
      spanish["cautions"]?.items.first?["text"]
        == .string("Solo atiende a personas con trastorno por consumo de opioides."))
    let alcohol = try await APIExamples.ask(.get, "/api/v1/programs/example-1?condition=alcohol").json()
    #expect(alcohol["cautions"] == .array([]))
    let wrong = try await APIExamples.ask(.get, "/api/v1/programs/example-1?language=fr")
    #expect(wrong.status == 422)
    #expect(
      try wrong.json()
        == JSONValue(
          """
          {"type": "/api/problems/invalid-parameter", "title": "Invalid parameter", "status": 422,
           "field": "language", "detail": "This parameter has a value that it cannot have.",
           "remedy": "Use one of: en, es."}
          """))
  }

  @Test("an unknown program is a problem")
  func unknownProgram() async throws {
    for id in ["example-9", "..%2f..%2fetc", "%00", "%27%20or%201=1"] {
      let response = try await APIExamples.ask(.get, "/api/v1/programs/" + id)
      #expect(response.status == 404)
      #expect(
        try response.json()
          == JSONValue(
            """
            {"type": "/api/problems/program-not-found", "title": "Program not found", "status": 404, "field": "id",
             "detail": "The directory has no program with this id.",
             "remedy": "Search again: ids change with each edition of the directory."}
            """))
    }
    let missing = try await APIExamples.ask(.get, "/api/v1/programs/a", of: APIExamples.emptyFinder())
    #expect(missing.status == 503)
  }

  @Test("the vocabulary has every wish in every language")
  func vocabulary() async throws {
    let response = try await APIExamples.ask(.get, "/api/v1/vocabulary")
    let expected = try WishVocabulary.bundled()
    let answer = try response.json()
    #expect(answer["conditions"] == .array([.string("opioids"), .string("alcohol")]))
    #expect(answer["strengths"] == .array(["must", "would-like", "must-not"].map(JSONValue.string)))
    let groups = answer["groups"]?.items ?? []
    #expect(groups.compactMap { $0["id"]?.text } == expected.groups.map(\.id))
    let wishes = groups.flatMap { $0["wishes"]?.items ?? [] }
    #expect(wishes.compactMap { $0["id"]?.text } == expected.all.map(\.id))
    #expect(wishes.compactMap { $0["label"]?["es"]?.text } == expected.all.map(\.label.es))
  }

  @Test("the directory tells its edition, its files and what its import did")
  func directory() async throws {
    let installed = try await APIExamples.ask(.get, "/api/v1/directory").json()
    #expect(
      try installed
        == JSONValue(
          """
          {"installed": true, "edition": \(SearchRouteTests.edition), "remedy": null,
           "files": [{"name": "example.csv", "sha256": "\(String(repeating: "0", count: 64))"}],
           "report": {"read": 4, "kept": 3, "repaired": {"ZIP without leading zeros": 1},
                      "dropped": {"no name": 1}, "noted": {}}}
          """))
    let missing = try await APIExamples.ask(.get, "/api/v1/directory?language=es", of: APIExamples.emptyFinder())
    #expect(missing.status == 200)
    #expect(
      try missing.json()
        == JSONValue(
          """
          {"installed": false, "edition": null, "files": [], "report": null,
           "remedy": "Instale uno con: evenkeel directory install"}
          """))
  }

  @Test("other methods are refused with what the path allows")
  func methods() async throws {
    for (path, allowed) in APIRoutes.methods {
      for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options] where method != allowed {
        let response = try await APIExamples.ask(method, path.replacing("{id}", with: "example-1"))
        #expect(response.status == 405)
        #expect(response.headers[.allow] == (allowed == .get ? "GET, HEAD" : "POST"))
        #expect(try response.json()["type"] == .string("/api/problems/method-not-allowed"))
      }
    }
  }

  @Test("an unknown path under /api is a problem")
  func unknownPath() async throws {
    let response = try await APIExamples.ask(.get, "/api/v2/anything")
    #expect(response.status == 404)
    #expect(response.headers[.contentType] == "application/problem+json")
    #expect(
      try response.json()
        == JSONValue(
          """
          {"type": "/api/problems/not-found", "title": "Not found", "status": 404,
           "detail": "There is nothing at this path.", "remedy": "See /api/openapi.json for the paths."}
          """))
  }
}
