// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing
import Treatment

@testable import EvenkeelWeb

@Suite("Options and plans by the API")
struct TreatmentRouteTests {
  private static let profile =
    #"{"opioids": {"fentanyl": 0, "heroin": 3}, "liver": "disease", "wish": "naltrexone-injection"}"#

  private func known(_ library: TreatmentLibrary) throws -> Profile {
    try library.reader.profile(JSONDecoder().decode(ProfileTree.self, from: Data(Self.profile.utf8)))
  }

  @Test("options are those of the library")
  func options() async throws {
    let library = try TreatmentLibrary()
    let expected = library.answer(library.comparison(try known(library)), .spanish)
    let response = try await APIExamples.options(#"{"profile": \#(Self.profile), "language": "es"}"#)
    #expect(response.status == 200)
    #expect(response.text == String(decoding: try ExchangeJSON.data(expected), as: UTF8.self))
  }

  @Test("plans are those of the library")
  func plans() async throws {
    let library = try TreatmentLibrary()
    let expected = library.answer(try library.plan("naltrexone-injection-start", for: known(library)), .english)
    let response = try await APIExamples.plan("naltrexone-injection-start", #"{"profile": \#(Self.profile)}"#)
    #expect(response.text == String(decoding: try ExchangeJSON.data(expected), as: UTF8.self))
    #expect(!expected.isOpen && !expected.instead.isEmpty)
  }

  static let refusals: [(body: String, status: Int, code: String, field: String?)] = [
    ("[]", 400, "malformed-json", nil), ("{}", 422, "invalid-member", "profile"),
    (#"{"profile": {}, "name": "x"}"#, 422, "unknown-member", "name"),
    (#"{"profile": []}"#, 422, "not-a-profile", "profile"),
    (#"{"profile": {"pregnnt": "yes"}}"#, 422, "unknown-member", "profile.pregnnt"),
    (#"{"profile": {"liver": "bad"}}"#, 422, "answer-illegal", "profile.liver"),
    (#"{"profile": {"age": 4}}"#, 422, "number-out-of-range", "profile.age"),
    (#"{"profile": {"opioids": {"heroin": -1}}}"#, 422, "number-out-of-range", "profile.opioids"),
    (#"{"profile": {"opioids": {"tea": 1}}}"#, 422, "answer-illegal", "profile.opioids"),
    (#"{"profile": {"matters": {"no-opioid": 3}}}"#, 422, "number-out-of-range", "profile.matters"),
  ]

  @Test("what cannot be read is refused with its field", arguments: refusals.indices)
  func refused(number: Int) async throws {
    let row = Self.refusals[number]
    let response = try await APIExamples.options(row.body)
    let problem = try JSONDecoder().decode(Problem.self, from: Data(response.text.utf8))
    #expect(response.status == row.status && problem.code == row.code && problem.field == row.field, "\(row.body)")
    #expect(try OpenAPITests.schemas().mismatches(response.json(), "Problem") == [])
  }

  @Test("a plan that there is not is not found")
  func noPlan() async throws {
    let response = try await APIExamples.plan("no-such-plan", #"{"profile": {}}"#)
    #expect(response.status == 404)
  }
}
