// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Instruments
import Testing

@testable import EvenkeelWeb

@Suite("Instruments by the API")
struct InstrumentRouteTests {
  @Test("the answer is the one of the library")
  func same() async throws {
    let response = try await APIExamples.score(
      "audit-c",
      #"{"answers": {"how-often": 2, "how-many": 1, "six-or-more": 0}, "sex": "female", "age": 40, "language": "es"}"#)
    let library = try InstrumentLibrary()
    let instrument = try library.instrument("audit-c")
    let score = try Scorer(instrument).score(
      ["how-often": 2, "how-many": 1, "six-or-more": 0], for: PersonFacts(sex: .female, age: 40))
    let expected = ScoreAnswer(score, of: instrument, library, .spanish)
    #expect(response.status == 200)
    #expect(response.text == String(decoding: try ExchangeJSON.data(expected), as: UTF8.self))
    #expect(expected.values.map(\.isPositive) == [true])
  }

  static let refusals: [(id: String, body: String, status: Int, code: String, field: String?)] = [
    ("cows", "[]", 400, "malformed-json", nil), ("cows", "{}", 422, "invalid-member", "answers"),
    ("cows", #"{"answers": {"pulse": "2"}}"#, 422, "invalid-member", "answers.pulse"),
    ("cows", #"{"answers": {}, "name": "x"}"#, 422, "unknown-member", "name"),
    ("cows", #"{"answers": {"pulse": 3}}"#, 422, "answer-illegal", "answers.pulse"),
    ("cows", #"{"answers": {"pulse": 2}}"#, 422, "answer-missing", "answers.sweating"),
    ("cows", #"{"answers": {"mood": 2}}"#, 422, "unknown-item", "answers.mood"),
    ("sows", #"{"answers": {}}"#, 404, "unknown-instrument", "id"),
    (
      "taps-2-opioids", #"{"answers": {"heroin": 0, "heroin-control": 1, "pain-reliever": 0}}"#, 422,
      "answer-not-asked",
      "answers.heroin-control"
    ),
  ]

  @Test("what cannot be scored is refused with its field", arguments: refusals.indices)
  func refused(number: Int) async throws {
    let row = Self.refusals[number]
    let response = try await APIExamples.score(row.id, row.body)
    let problem = try JSONDecoder().decode(Problem.self, from: Data(response.text.utf8))
    #expect(response.status == row.status && problem.code == row.code && problem.field == row.field)
    #expect(try OpenAPITests.schemas().mismatches(response.json(), "Problem") == [])
  }
}
