// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Programs
import Testing

@testable import EvenkeelWeb

@Suite("Problems of a search")
struct SearchProblemTests {
  static let near = SearchRouteTests.near
  static let see = "See /api/openapi.json for the body of a search."

  struct Row: Sendable, CustomTestStringConvertible {
    let body: String
    let status: Int
    let code: String
    var field: String?
    var suggestions: [String]?
    var testDescription: String { "\(body.prefix(70)) → \(status) \(code)" }
  }

  static let rows: [Row] = [
    Row(body: "", status: 400, code: "malformed-json"),
    Row(body: "{", status: 400, code: "malformed-json"),
    Row(body: "[]", status: 400, code: "malformed-json"),
    Row(body: "\u{1}", status: 400, code: "malformed-json"),
    Row(body: String(repeating: "[", count: 60_000), status: 400, code: "malformed-json"),
    Row(body: "{}", status: 422, code: "place-missing", field: "near"),
    Row(body: #"{"near": "  "}"#, status: 422, code: "place-missing", field: "near"),
    Row(
      body: #"{"near": "\#(String(repeating: "a", count: 60_000))"}"#, status: 422, code: "place-unknown",
      field: "near"),
    Row(body: #"{"near": null}"#, status: 422, code: "invalid-member", field: "near"),
    Row(body: #"{"near": 25301}"#, status: 422, code: "invalid-member", field: "near"),
    Row(body: #"{"near": {"latitude": 1}}"#, status: 422, code: "invalid-member", field: "near.longitude"),
    Row(
      body: #"{"near": {"latitude": 1, "longitude": 2, "altitude": 3}}"#, status: 422, code: "unknown-member",
      field: "near.altitude", suggestions: ["latitude"]),
    Row(
      body: #"{"near": {"latitude": 91, "longitude": 0}}"#, status: 422, code: "point-out-of-range", field: "near"),
    Row(body: #"{\#(near), "within": 0.5}"#, status: 422, code: "radius-out-of-range", field: "within"),
    Row(body: #"{\#(near), "within": 12451}"#, status: 422, code: "radius-out-of-range", field: "within"),
    Row(body: #"{\#(near), "within": "far"}"#, status: 422, code: "invalid-member", field: "within"),
    Row(body: #"{\#(near), "limit": 0}"#, status: 422, code: "limit-out-of-range", field: "limit"),
    Row(body: #"{\#(near), "limit": 501}"#, status: 422, code: "limit-out-of-range", field: "limit"),
    Row(body: #"{\#(near), "limit": 2.5}"#, status: 422, code: "invalid-member", field: "limit"),
    Row(body: #"{\#(near), "offset": -1}"#, status: 422, code: "limit-out-of-range", field: "offset"),
    Row(body: #"{\#(near), "offset": 1000001}"#, status: 422, code: "limit-out-of-range", field: "offset"),
    Row(body: #"{\#(near), "condition": "other"}"#, status: 422, code: "invalid-member", field: "condition"),
    Row(body: #"{\#(near), "language": "fr"}"#, status: 422, code: "invalid-member", field: "language"),
    Row(body: #"{\#(near), "wishes": {}}"#, status: 422, code: "invalid-member", field: "wishes"),
    Row(body: #"{\#(near), "wishes": ["medicaid"]}"#, status: 422, code: "invalid-member", field: "wishes[0]"),
    Row(
      body: #"{\#(near), "wishes": [{"id": "medicaid"}]}"#, status: 422, code: "invalid-member",
      field: "wishes[0].strength"),
    Row(
      body: #"{\#(near), "wishes": [{"id": "medicaid", "strength": "should"}]}"#, status: 422, code: "invalid-member",
      field: "wishes[0].strength"),
    Row(
      body: #"{\#(near), "wihses": []}"#, status: 422, code: "unknown-member", field: "wihses",
      suggestions: ["wishes"]),
    Row(
      body: #"{\#(near), "wishes": [{"id": "medicaid", "strenght": "must"}]}"#, status: 422, code: "unknown-member",
      field: "wishes[0].strenght", suggestions: ["strength"]),
    Row(
      body: #"{\#(near), "wishes": [{"id": "medicaid", "strength": "must"}, {"id": "x", "strength": "must"}]}"#,
      status: 422, code: "unknown-wish", field: "wishes[1].id", suggestions: []),
  ]

  @Test("each mistake has its status, its kind and its field", arguments: rows)
  func table(row: Row) async throws {
    let response = try await APIExamples.search(row.body)
    let problem = try response.json()
    #expect(response.status == row.status)
    #expect(response.headers[.contentType] == "application/problem+json")
    #expect(problem["status"] == .number(Double(row.status)))
    #expect(problem["type"] == .string("/api/problems/\(row.code)"))
    #expect(problem["field"]?.text == row.field)
    #expect(problem["suggestions"]?.items.compactMap(\.text) == row.suggestions)
  }

  @Test("a mistyped wish: the whole problem, in both languages")
  func unknownWish() async throws {
    func body(_ language: String) -> String {
      #"{\#(Self.near), "language": "\#(language)", "wishes": [{"id": "naltrexon", "strength": "must"}]}"#
    }
    #expect(
      try await APIExamples.search(body("en")).json()
        == JSONValue(
          """
          {"type": "/api/problems/unknown-wish", "title": "Unknown wish", "status": 422, "field": "wishes[0].id",
           "detail": "There is no wish with this name.", "remedy": "Perhaps you meant naltrexone, naltrexone-tablet, naltrexone-injection.",
           "suggestions": ["naltrexone", "naltrexone-tablet", "naltrexone-injection"]}
          """))
    #expect(
      try await APIExamples.search(body("es")).json()
        == JSONValue(
          """
          {"type": "/api/problems/unknown-wish", "title": "Unknown wish", "status": 422, "field": "wishes[0].id",
           "detail": "No hay ningún deseo con este nombre.", "remedy": "Quizás quiso decir naltrexone, naltrexone-tablet, naltrexone-injection.",
           "suggestions": ["naltrexone", "naltrexone-tablet", "naltrexone-injection"]}
          """))
  }

  @Test("an ambiguous place comes with the places that were perhaps meant")
  func ambiguous() throws {
    let places = [
      Place(kind: .city, city: "Example", state: "WV", coordinate: try APIExamples.point(38, -81)),
      Place(kind: .zip, zip: "80202", city: "Example", state: "CO", coordinate: try APIExamples.point(39.5, -105)),
    ]
    let problem = Problem(.placeAmbiguous(candidates: places), language: .english)
    let text = try String(decoding: ExchangeJSON.data(problem), as: UTF8.self)
    #expect(
      try JSONValue(text)
        == JSONValue(
          """
          {"type": "/api/problems/place-ambiguous", "title": "Place ambiguous", "status": 422, "field": "near",
           "detail": "There are several places of this name.", "remedy": "Choose one of them, or add the state.",
           "candidates": [
             {"name": "Example, WV", "kind": "city", "zip": null, "city": "Example", "state": "WV",
              "latitude": 38, "longitude": -81},
             {"name": "Example, CO 80202", "kind": "zip", "zip": "80202", "city": "Example", "state": "CO",
              "latitude": 39.5, "longitude": -105}]}
          """))
    #expect(try OpenAPITests.schemas().mismatches(JSONValue(text), "Problem") == [])
  }

  @Test("a place that nobody knows is refused without repeating it")
  func unknownPlace() async throws {
    let response = try await APIExamples.search(#"{"near": "Qqxzzyw Qqxzzyw"}"#)
    #expect(response.status == 422)
    #expect(try response.json()["type"] == .string("/api/problems/place-unknown"))
    #expect(try response.json()["candidates"] != nil)
    #expect(!response.text.contains("Qqxzzyw"))
  }

  @Test("without a directory a search says how to install one, but first what is wrong with the query")
  func directoryMissing() async throws {
    let empty = try APIExamples.emptyFinder()
    let response = try await APIExamples.search("{\(Self.near)}", of: empty)
    #expect(response.status == 503)
    #expect(
      try response.json()
        == JSONValue(
          """
          {"type": "/api/problems/directory-missing", "title": "Directory missing", "status": 503,
           "detail": "No directory of programs is installed.",
           "remedy": "Install one with: evenkeel directory install"}
          """))
    let wrong = try await APIExamples.search("{}", of: empty)
    #expect(wrong.status == 422)
  }

  @Test("pages of other sites and other kinds of body are refused")
  func foreign() async throws {
    let body = "{\(Self.near)}"
    for headers in [
      ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://attacker.example"],
      ["Origin": "null"], ["Origin": "http://localhost:3000"],
    ] {
      let response = try await APIExamples.search(body, headers: headers)
      #expect(response.status == 403)
      #expect(
        try response.json()
          == JSONValue(
            """
            {"type": "/api/problems/cross-site", "title": "Request from another site", "status": 403,
             "detail": "The request comes from another site.",
             "remedy": "Send it from this server's own pages or from a program."}
            """))
    }
    for headers in [["Sec-Fetch-Site": "same-origin"], ["Origin": "http://localhost"], [:]] {
      #expect(try await APIExamples.search(body, headers: headers).status == 200)
    }
    for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""] {
      let response = try await APIExamples.search(body, headers: ["Content-Type": type])
      #expect(response.status == 415)
      #expect(try response.json()["type"] == .string("/api/problems/not-json"))
    }
  }

  @Test("a body beyond the limit is refused")
  func tooLarge() async throws {
    let body = "{\(Self.near)}" + String(repeating: " ", count: 65_536)
    let response = try await APIExamples.search(body)
    #expect(response.status == 413)
    #expect(
      try response.json()
        == JSONValue(
          """
          {"type": "/api/problems/body-too-large", "title": "Body too large", "status": 413,
           "detail": "The request's body is longer than 65536 bytes.", "remedy": "Send less at once."}
          """))
  }
}
