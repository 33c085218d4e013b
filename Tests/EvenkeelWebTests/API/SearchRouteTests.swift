// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import HTTPTypes
import HummingbirdTesting
import Programs
import Testing

@testable import EvenkeelWeb

@Suite("POST /api/v1/programs")
struct SearchRouteTests {
  static let edition =
    #"{"installedAt": "2025-01-31T12:00:00Z", "programs": 3, "surveyYear": 2023, "year": 2024}"#
  static let near = #""near": {"latitude": 38.35, "longitude": -81.63}"#

  @Test("the whole answer: matches with reasons, distances with their precision, cautions and the edition")
  func wholeAnswer() async throws {
    let response = try await APIExamples.search(
      """
      {\(Self.near), "within": 50, "condition": "opioids", "limit": 25, "offset": 0, "language": "en",
       "wishes": [{"id": "naltrexone", "strength": "would-like"}, {"id": "medicaid", "strength": "would-like"}]}
      """)
    let ask =
      "Do you give naltrexone, as tablets or as the monthly injection? How do you help people get ready for the first dose?"
    let expected = """
      {
        "directory": \(Self.edition),
        "place": {"name": "38.35, -81.63", "kind": "coordinate", "zip": null, "city": null, "state": null,
                  "latitude": 38.35, "longitude": -81.63},
        "total": 2, "offset": 0, "relaxations": [],
        "matches": [
          {"id": "example-1", "name": "Example Recovery Center", "unit": "Example Outpatient Unit",
           "address": {"street": "1 Example Street", "street2": null, "city": "Charleston", "state": "WV",
                       "zip": "25301"},
           "phone": {"display": "304-555-0100", "uri": "tel:+13045550100"},
           "intake": [{"display": "304-555-0101 ext. 2", "uri": "tel:+13045550101;ext=2"}],
           "miles": 0.7, "precision": "address", "points": 14, "possible": 14,
           "findings": [
             {"wish": "naltrexone", "label": "naltrexone", "strength": "would-like", "status": "listed", "points": 10,
              "ask": "\(ask)"},
             {"wish": "medicaid", "label": "Medicaid", "strength": "would-like", "status": "listed", "points": 4,
              "ask": "Do you take my Medicaid plan?"}],
           "cautions": [{"id": "opioid-clients-only", "text": "It treats only people with opioid use disorder.",
                         "source": "samhsa-su-directory-2024"}]},
          {"id": "example-2", "name": "Example Opioid Treatment Program", "unit": null,
           "address": {"street": null, "street2": null, "city": "Charleston", "state": "WV", "zip": "25302"},
           "phone": null, "intake": [], "miles": 5.4, "precision": "zip", "points": 0, "possible": 14,
           "findings": [
             {"wish": "naltrexone", "label": "naltrexone", "strength": "would-like", "status": "unclear", "points": 0,
              "ask": "\(ask)"},
             {"wish": "medicaid", "label": "Medicaid", "strength": "would-like", "status": "not-listed", "points": 0,
              "ask": "Do you take my Medicaid plan?"}],
           "cautions": [{"id": "naltrexone-prescriber-unknown",
                         "text": "It lists naltrexone, but not that it prescribes it. Ask who would prescribe.",
                         "source": "samhsa-su-directory-2024"}]}
        ]
      }
      """
    #expect(response.status == 200)
    #expect(response.headers[.contentType] == "application/json")
    #expect(try response.json() == JSONValue(expected))
  }

  @Test("where nothing matches, the answer says what each single change would yield")
  func relaxations() async throws {
    let response = try await APIExamples.search(
      #"{\#(Self.near), "within": 3, "wishes": [{"id": "spanish", "strength": "must"}]}"#)
    let expected = """
      {"directory": \(Self.edition), "total": 0, "offset": 0, "matches": [],
       "place": {"name": "38.35, -81.63", "kind": "coordinate", "zip": null, "city": null, "state": null,
                 "latitude": 38.35, "longitude": -81.63},
       "relaxations": [
         {"change": "radius", "wishes": [], "count": 2, "miles": 5.4, "precision": "zip"},
         {"change": "wishes", "wishes": ["spanish"], "count": 1, "miles": 0.7, "precision": "address"}]}
      """
    #expect(try response.json() == JSONValue(expected))
  }

  @Test("without a distance, programs within 50 miles are meant; null means any distance")
  func usualRadius() async throws {
    let usual = try await APIExamples.search("{\(Self.near)}").json()
    let any = try await APIExamples.search(#"{\#(Self.near), "within": null}"#).json()
    #expect(usual["total"] == .number(2))
    #expect(any["total"] == .number(3))
  }

  @Test("the words of the answer are in the language of the query")
  func spanish() async throws {
    let answer = try await APIExamples.search(
      #"{\#(Self.near), "language": "es", "wishes": [{"id": "spanish", "strength": "would-like"}]}"#
    ).json()
    let finding = answer["matches"]?.items.first?["findings"]?.items.first
    #expect(finding?["label"] == .string("español"))
  }

  @Test("a body that only looks different is the same: charset given, members in another order")
  func contentType() async throws {
    for type in ["application/json", "Application/JSON; charset=utf-8", "application/json;charset=UTF-8"] {
      let response = try await APIExamples.search("{\(Self.near)}", headers: ["Content-Type": type])
      #expect(response.status == 200)
    }
  }

  @Test("the API answers as the finder does, for 300 queries")
  func sameAsFinder() async throws {
    let finder = try APIExamples.finder()
    let ids = finder.vocabulary.all.map(\.id)
    var seed: UInt64 = 1
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let queries = (0..<300).map { _ in
      SearchQuery(
        near: .point(latitude: Double(35 + next(10)), longitude: -Double(75 + next(35))),
        within: next(3) == 0 ? nil : Double(1 + next(3000)), condition: Condition.allCases[next(2)],
        wishes: (0..<next(5)).map { _ in Wish(ids[next(ids.count)], WishStrength.allCases[next(3)]) },
        limit: 1 + next(3), offset: next(2), language: Language.allCases[next(2)])
    }
    try await APIExamples.app(finder).test(.router) { client in
      for query in queries {
        let response = try await client.execute(
          uri: "/api/v1/programs", method: .post, headers: [.contentType: "application/json"],
          body: .init(string: Self.body(query)))
        let expected = try ExchangeJSON.data(finder.answer(query))
        #expect(response.status == .ok)
        #expect(Data(response.body.readableBytesView) == expected)
      }
    }
  }

  private static func body(_ query: SearchQuery) throws -> String {
    guard case .point(let latitude, let longitude) = query.near else { return "" }
    let wishes = query.wishes.map { #"{"id": "\#($0.id)", "strength": "\#($0.strength.rawValue)"}"# }
    let within = query.within.map { "\($0)" } ?? "null"
    return [
      #"{"near": {"latitude": \#(latitude), "longitude": \#(longitude)}, "within": \#(within),"#,
      #""condition": "\#(query.condition.rawValue)", "language": "\#(query.language.rawValue)","#,
      #""limit": \#(query.limit), "offset": \#(query.offset), "wishes": [\#(wishes.joined(separator: ","))]}"#,
    ].joined()
  }
}
