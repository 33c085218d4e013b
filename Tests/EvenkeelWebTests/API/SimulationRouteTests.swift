// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import EvenkeelWeb

@Suite("Simulations by the API")
struct SimulationRouteTests {
  @Test("the answer is the one of the library")
  func same() async throws {
    let response = try await APIExamples.simulate(
      #"{"situation": {"id": "methadone", "number": 80}, "plan": {"id": "stop"}, "compare": {"id": "taper", "number": 12}, "language": "es"}"#
    )
    #expect(response.status == 200)
    let outlooks = try Guide().outlooks(Choice("methadone", 80), Choice("stop"), compare: Choice("taper", 12))
    let expected = SimulationRoutes.Answer(outlooks: outlooks.map { $0.answer(.spanish) })
    #expect(response.text == String(decoding: try ExchangeJSON.data(expected), as: UTF8.self))
  }

  @Test("a picture is an SVG that stands alone")
  func picture() async throws {
    let response = try await APIExamples.simulate(
      #"{"situation": {"id": "heroin"}, "plan": {"id": "buprenorphine", "number": 24}}"#,
      headers: ["Accept": "image/svg+xml"])
    #expect(response.status == 200 && response.headers[.contentType] == "image/svg+xml")
    #expect(XMLParser(data: Data(response.text.utf8)).parse())
    let title = "Heroin, every day (13 weeks): Start buprenorphine (24 hours)"
    #expect(response.text.contains("<title id=\"title\">\(title)</title>"))
    #expect(response.text.contains("These are 200 people made up by a computer from published studies."))
  }

  static let refusals: [(body: String, headers: [String: String], status: Int, code: String, field: String?)] = [
    ("[]", [:], 400, "malformed-json", nil), ("{}", [:], 422, "invalid-member", "situation"),
    (#"{"situation": "heroin", "plan": {"id": "stop"}}"#, [:], 422, "invalid-member", "situation"),
    (#"{"situation": {"id": "heroin", "mg": 3}, "plan": {"id": "stop"}}"#, [:], 422, "unknown-member", "situation.mg"),
    (
      #"{"situation": {"id": "heroin", "number": 2.5}, "plan": {"id": "stop"}}"#, [:], 422, "invalid-member",
      "situation.number"
    ),
    (#"{"situation": {"id": "tea"}, "plan": {"id": "stop"}}"#, [:], 422, "unknown-choice", "situation"),
    (#"{"situation": {"id": "heroin"}, "plan": {"id": "taper"}}"#, [:], 422, "unknown-choice", "plan"),
    (
      #"{"situation": {"id": "heroin", "number": 40}, "plan": {"id": "stop"}}"#, [:], 422, "number-out-of-range",
      "situation.number"
    ),
    (
      #"{"situation": {"id": "heroin"}, "plan": {"id": "stop"}, "compare": {"id": "methadone"}}"#,
      ["Accept": "image/svg+xml"], 422, "picture-of-one-plan", "compare"
    ),
  ]

  @Test("what cannot be is refused with its field", arguments: refusals.indices)
  func refused(number: Int) async throws {
    let row = Self.refusals[number]
    let response = try await APIExamples.simulate(row.body, headers: row.headers)
    let problem = try JSONDecoder().decode(Problem.self, from: Data(response.text.utf8))
    #expect(response.status == row.status && problem.code == row.code && problem.field == row.field)
    #expect(try OpenAPITests.schemas().mismatches(response.json(), "Problem") == [])
  }

  @Test("what can be asked is listed, and everything listed can be asked")
  func situations() async throws {
    let listed = try await APIExamples.ask(.get, "/api/v1/situations").json()
    let situations = try #require(listed["situations"]?.items)
    #expect(situations.count == 10)
    for situation in situations.prefix(3) {
      let id = try #require(situation["id"]?.text)
      for plan in situation["plans"]?.items.compactMap(\.text) ?? [] {
        let response = try await APIExamples.simulate(#"{"situation": {"id": "\#(id)"}, "plan": {"id": "\#(plan)"}}"#)
        #expect(response.status == 200, "\(id) \(plan)")
      }
    }
  }
}
