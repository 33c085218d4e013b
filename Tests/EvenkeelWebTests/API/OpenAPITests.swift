// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import HTTPTypes
import Hummingbird
import Instruments
import Programs
import Testing
import Treatment

@testable import EvenkeelWeb

@Suite("The API's description")
struct OpenAPITests {
  static func document() throws -> JSONValue {
    try JSONValue(String(decoding: #require(OpenAPIDocument.data()), as: UTF8.self))
  }

  static func schemas() throws -> SchemaCheck {
    SchemaCheck(document: try document())
  }

  @Test("it is served as it is committed")
  func served() async throws {
    let response = try await APIExamples.ask(.get, "/api/openapi.json")
    #expect(response.status == 200)
    #expect(response.headers[.contentType] == "application/json")
    #expect(try response.json() == Self.document())
    #expect(try Self.document()["openapi"] == .string("3.1.0"))
  }

  @Test("it describes every route and no other")
  func everyRoute() throws {
    let described = try Self.document()["paths"]?.members.flatMap { path, item in
      item.members.keys.map { "\($0.uppercased()) \(path)" }
    }
    #expect(Set(described ?? []) == Set(APIRoutes.methods.map { "\($0.value) \($0.key)" }))
  }

  @Test("real answers have exactly the members of their schemas")
  func answersFit() async throws {
    let check = try Self.schemas()
    let near = SearchRouteTests.near
    let empty = try APIExamples.emptyFinder()
    let cases: [(String, APIResponse)] = [
      (
        "SearchAnswer",
        try await APIExamples.search(
          #"{\#(near), "within": null, "wishes": [{"id": "naltrexone", "strength": "must"}, {"id": "medicaid", "strength": "would-like"}]}"#
        )
      ),
      (
        "SearchAnswer",
        try await APIExamples.search(#"{\#(near), "within": 3, "wishes": [{"id": "spanish", "strength": "must"}]}"#)
      ),
      ("Program", try await APIExamples.ask(.get, "/api/v1/programs/example-1")),
      ("Program", try await APIExamples.ask(.get, "/api/v1/programs/example-2?language=es")),
      ("Program", try await APIExamples.ask(.get, "/api/v1/programs/example-3?condition=alcohol")),
      ("Vocabulary", try await APIExamples.ask(.get, "/api/v1/vocabulary")),
      ("Directory", try await APIExamples.ask(.get, "/api/v1/directory")),
      ("Directory", try await APIExamples.ask(.get, "/api/v1/directory", of: empty)),
      ("SimulationAnswer", try await APIExamples.simulate(#"{"situation": {"id": "heroin"}, "plan": {"id": "stop"}}"#)),
      (
        "SimulationAnswer",
        try await APIExamples.simulate(
          #"{"situation": {"id": "naltrexone-tablets"}, "plan": {"id": "stop"}, "compare": {"id": "missed", "number": 3}}"#
        )
      ),
      ("Instruments", try await APIExamples.ask(.get, "/api/v1/instruments")),
      ("ScoreAnswer", try await APIExamples.score("phq-2", #"{"answers": {"interest": 2, "down": 1}}"#)),
      (
        "ScoreAnswer",
        try await APIExamples.score(
          "asq", #"{"answers": {"wished-dead": 1, "better-off": 0, "thoughts": 0, "tried": 0, "right-now": 1}}"#)
      ),
      ("ProfileFields", try await APIExamples.ask(.get, "/api/v1/profile")),
      ("OptionsAnswer", try await APIExamples.options(#"{"profile": {}}"#)),
      (
        "OptionsAnswer",
        try await APIExamples.options(
          #"{"profile": {"opioids": {"fentanyl": 0}, "alcohol": "heavy", "medicines": ["Xanax", "nothing known"], "matters": {"no-opioid": 2}}, "language": "es"}"#
        )
      ),
      ("Plans", try await APIExamples.ask(.get, "/api/v1/plans")),
      (
        "PlanAnswer",
        try await APIExamples.plan("naltrexone", #"{"profile": {"opioids": {"heroin": 4, "methadone": 12}}}"#)
      ),
      ("Shelves", try await APIExamples.ask(.get, "/api/v1/library?language=es")),
      ("Article", try await APIExamples.ask(.get, "/api/v1/library/tonight")),
      ("LibraryFindings", try await APIExamples.ask(.post, "/api/v1/library-search", body: #"{"query": "overdose"}"#)),
      ("LibraryFindings", try await APIExamples.ask(.post, "/api/v1/library-search", body: #"{"query": "cost"}"#)),
      ("Glossary", try await APIExamples.ask(.get, "/api/v1/glossary")),
      ("Resources", try await APIExamples.ask(.get, "/api/v1/resources")),
      ("CostQuestions", try await APIExamples.ask(.get, "/api/v1/cost-questions")),
      ("CostAnswer", try await APIExamples.ask(.post, "/api/v1/costs", body: #"{"answers": {}}"#)),
      ("VisitWords", try await APIExamples.ask(.get, "/api/v1/visit-words")),
      (
        "VisitSheet",
        try await APIExamples.ask(
          .post, "/api/v1/visit-sheets", body: #"{"kind": "otp", "chosen": {"cost": ["total"]}, "language": "es"}"#)
      ),
      ("Situations", try await APIExamples.ask(.get, "/api/v1/situations")),
      ("Problem", try await APIExamples.ask(.get, "/api/v1/programs/none")),
      ("Problem", try await APIExamples.search("{\(near)}", of: empty)),
      ("Problem", try await APIExamples.search("{}")),
    ]
    for (name, response) in cases {
      let mismatches = try check.mismatches(response.json(), name)
      #expect(mismatches == [])
    }
  }

  @Test("every problem of the table fits, and every status that a route gives is described")
  func problemsFit() async throws {
    let check = try Self.schemas()
    let described = try #require(Self.document()["paths"]?["/api/v1/programs"]?["post"]?["responses"]).members
    for row in SearchProblemTests.rows {
      let response = try await APIExamples.search(row.body)
      let mismatches = try check.mismatches(response.json(), "Problem")
      #expect(mismatches == [])
      #expect(described["\(response.status)"] != nil)
    }
  }

  private static let scores: [InstrumentError] = [
    .unknownInstrument(known: ["cows", "phq-9"]), .unknownItem(item: "mood", known: ["pulse", "sweating"]),
    .missing(item: "pulse"), .illegal(item: "pulse", legal: [0, 1, 2, 4]), .notAsked(item: "heroin-control"),
  ]

  private static let library: [GuideError] = [
    .unknownArticle(id: "tonite", known: ["tonight"]),
    .tooManyChoices(
      field: "chosen.questions", name: LocalizedText(en: "What do you want to ask?", es: ""), most: 6),
    .tooLong(
      field: "notes.goal", name: LocalizedText(en: "What should be different in three months? (optional)", es: ""),
      most: 200),
  ]

  private static let profiles: [TreatmentError] = [
    .unknownField(field: "pregnnt", suggestions: ["pregnant"]),
    .illegalAnswer(field: "pregnant", legal: ["yes", "no", "unknown"]),
    .numberOutOfRange(field: "age", least: 10, greatest: 110), .notAProfile,
    .unknownPlan(known: ["methadone-start", "naltrexone-tablets-start"]),
  ]

  @Test("the problems in the description are those that exist")
  func problemCodes() throws {
    let searches: [SearchQueryError] = [
      .placeMissing, .placeUnknown(suggestions: []), .placeAmbiguous(candidates: []), .pointOutOfRange,
      .unknownWish(field: "", suggestions: []), .radiusOutOfRange, .limitOutOfRange(field: ""), .directoryMissing,
    ]
    let bodies: [BodyError] = [
      .malformed, .unknownMember(field: "", suggestions: []), .invalidMember(field: ""),
    ]
    let others: [Problem] = [
      .hostNotServed, .crossSite, .headersTooLarge, .bodyTooLarge(limit: 1), .unexpected, .bare(.notFound),
      .bare(.uriTooLong), .notJSON, .methodNotAllowed, .programNotFound, .invalidParameter("", remedy: ""),
      .pictureOfOnePlan,
    ]
    let simulations: [GuideError] =
      [
        .unknownChoice(field: "", known: []),
        .numberOutOfRange(field: "", name: LocalizedText(en: "", es: ""), range: 1...2),
      ] + Self.library
    let types =
      searches.map { Problem($0, language: .english).type } + bodies.map { Problem($0, of: "a search").type }
      + simulations.map { Problem($0, language: .english).type }
      + Self.scores.map { Problem($0, language: .english).type }
      + Self.profiles.map { Problem($0, language: .english).type }
    let listed = try Self.document()["components"]?["schemas"]?["Problem"]?["properties"]?["type"]?["enum"]
    #expect(Set(listed?.items.compactMap(\.text) ?? []) == Set(types + others.map(\.type)))
  }

  @Test("every example fits its schema, and every problem's example is the real one")
  func examplesFit() throws {
    let document = try Self.document()
    let check = SchemaCheck(document: document)
    var count = 0
    func visit(_ value: JSONValue, _ path: String) {
      if let schema = value["schema"] {
        let examples =
          (value["examples"]?.members.values.compactMap { $0["value"] } ?? [])
          + [value["example"]]
          .compactMap { $0 }
        for example in examples {
          #expect(check.mismatches(example, schema, at: path) == [])
          count += 1
        }
      }
      for (name, member) in value.members where name != "example" && name != "examples" {
        visit(member, path + "/" + name)
      }
    }
    visit(document, "")
    #expect(count > 25)
    let real: [Problem] =
      [
        .hostNotServed, .crossSite, .headersTooLarge, .bodyTooLarge(limit: RequestLimits.standard.bodyBytes),
        .unexpected, .bare(.uriTooLong), .notJSON, .methodNotAllowed, .programNotFound,
        Problem(.malformed, of: "a search"),
        Problem(.unknownMember(field: "wihses", suggestions: ["wishes"]), of: "a search"),
        Problem(.invalidMember(field: "wishes[0].strength"), of: "a search"),
        Problem(.placeMissing, language: .english),
        Problem(.pointOutOfRange, language: .english),
        Problem(.unknownWish(field: "wishes[0].id", suggestions: ["naltrexone"]), language: .english),
        Problem(.radiusOutOfRange, language: .english), Problem(.limitOutOfRange(field: "limit"), language: .english),
        Problem(.directoryMissing, language: .english), .pictureOfOnePlan,
        Problem(.unknownChoice(field: "plan", known: ["go-on", "stop"]), language: .english),
        Problem(
          .numberOutOfRange(
            field: "plan.number", name: LocalizedText(en: "Over how many weeks?", es: ""), range: 1...52),
          language: .english),
      ]
      + Self.scores.map { Problem($0, language: .english) }
      + Self.library.map { Problem($0, language: .english) }
      + Self.profiles.map { Problem($0, language: .english) }
    let shown = (document["components"]?["responses"]?.members.values).map(Array.init) ?? []
    let examples = shown.flatMap {
      $0["content"]?["application/problem+json"]?["examples"]?.members.values.compactMap { $0["value"] } ?? []
    }
    for problem in real {
      let value = try JSONValue(String(decoding: ExchangeJSON.data(problem), as: UTF8.self))
      #expect(examples.contains(value), "\(problem.type)")
    }
  }
}
