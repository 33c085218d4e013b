// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Hummingbird

/// The library, the costs and the visit's sheet: the same as the pages. Nothing that is sent is kept.
struct LibraryRoutes: Sendable {
  let library: Library
  let search: Once<SiteSearch>

  private struct SearchQuery: Decodable {
    let query: String
    let language: Language

    init(from decoder: any Decoder) throws {
      let members = try StrictMembers(decoder, ["query", "language"])
      query = try members.required("query")
      language = try members.value("language") ?? .english
    }
  }

  private struct CostQuery: Decodable {
    let answers: [String: [String]]
    let language: Language

    init(from decoder: any Decoder) throws {
      let members = try StrictMembers(decoder, ["answers", "language"])
      answers = try members.required("answers")
      language = try members.value("language") ?? .english
    }
  }

  private struct SheetQuery: Decodable {
    let request: VisitRequest
    let language: Language

    init(from decoder: any Decoder) throws {
      let members = try StrictMembers(
        decoder, ["kind", "notes", "chosen", "own", "scores", "answers", "language"])
      request = VisitRequest(
        kind: try members.required("kind"), notes: try members.value("notes") ?? [:],
        chosen: try members.value("chosen") ?? [:], own: try members.value("own") ?? [:],
        scores: try members.value("scores") ?? [], answers: try members.value("answers") ?? [])
      language = try members.value("language") ?? .english
    }
  }

  /// `GET /api/v1/library`
  func shelves(_ request: Request) throws -> Response {
    try JSONAnswer.response(library.answer(Parameter.language(of: request)))
  }

  /// `GET /api/v1/library/{id}`
  func article(_ id: String, _ request: Request) throws -> Response {
    let language = try Parameter.language(of: request)
    return try JSONAnswer.response(
      ArticleAnswer(try refusing(language) { () throws(GuideError) in try library.article(called: id, language) }))
  }

  /// `POST /api/v1/library-search`
  func found(_ request: Request) async throws -> Response {
    let query: SearchQuery = try await body(of: request, "a search of the library")
    return try JSONAnswer.response(await search.value().found(query.query, query.language))
  }

  /// `GET /api/v1/glossary`
  func glossary(_ request: Request) throws -> Response {
    try JSONAnswer.response(library.glossaryAnswer(Parameter.language(of: request)))
  }

  /// `GET /api/v1/resources`
  func resources(_ request: Request) throws -> Response {
    try JSONAnswer.response(library.resourcesAnswer(Parameter.language(of: request)))
  }

  /// `GET /api/v1/cost-questions`
  func costQuestions(_ request: Request) throws -> Response {
    try JSONAnswer.response(library.costs.answer(Parameter.language(of: request)))
  }

  /// `POST /api/v1/costs`
  func costs(_ request: Request) async throws -> Response {
    let query: CostQuery = try await body(of: request, "costs")
    let advice = try refusing(query.language) { () throws(GuideError) in try library.costs.advice(query.answers) }
    return try JSONAnswer.response(CostAnswer(advice, query.language))
  }

  /// `GET /api/v1/visit-words`
  func visitWords(_ request: Request) throws -> Response {
    try JSONAnswer.response(VisitVocabulary(library.visits, Parameter.language(of: request)))
  }

  /// `POST /api/v1/visit-sheets`
  func sheet(_ request: Request) async throws -> Response {
    let query: SheetQuery = try await body(of: request, "a visit's sheet")
    return try JSONAnswer.response(
      try refusing(query.language) { () throws(GuideError) in try library.sheet(query.request, query.language) })
  }

  private func refusing<Value>(_ language: Language, _ work: () throws(GuideError) -> Value) throws -> Value {
    do throws(GuideError) {
      return try work()
    } catch {
      throw Problem(error, language: language)
    }
  }

  private func body<Query: Decodable>(of request: Request, _ what: String) async throws -> Query {
    try JSONRequest.check(request)
    let body = try await request.body.collect(upTo: RequestLimits.standard.bodyBytes)
    do {
      return try JSONDecoder().decode(Query.self, from: Data(body.readableBytesView))
    } catch {
      throw Problem(BodyError(error), of: what)
    }
  }
}
