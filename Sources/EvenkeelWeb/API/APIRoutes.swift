// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import HTTPTypes
import Hummingbird
import Instruments
import Programs
import Treatment

/// The JSON API under `/api`, described by `/api/openapi.json`.
public struct APIRoutes: Sendable {
  private let finder: Finder
  private let simulations: SimulationRoutes
  private let instruments: InstrumentRoutes
  private let treatment: TreatmentRoutes
  private let library: LibraryRoutes
  private let description: Data?

  /// Answers from what each of them knows.
  init(
    finder: Finder, guide: Guide, library: Library, search: Once<SiteSearch>, instruments: InstrumentLibrary,
    treatment: TreatmentLibrary
  ) {
    self.finder = finder
    self.instruments = InstrumentRoutes(library: instruments)
    simulations = SimulationRoutes(guide: guide)
    self.treatment = TreatmentRoutes(library: treatment)
    self.library = LibraryRoutes(library: library, search: search)
    description = OpenAPIDocument.data()
  }

  /// Adds the routes; other methods on the same paths are answered with 405.
  public func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.post("/api/v1/programs") { request, _ in try await search(request) }
    router.get("/api/v1/programs/{id}") { request, context in
      try program(id: context.parameters.get("id") ?? "", request)
    }
    router.get("/api/v1/vocabulary") { _, _ in try JSONAnswer.response(VocabularyAnswer(finder.vocabulary)) }
    router.get("/api/v1/directory") { request, _ in
      try JSONAnswer.response(finder.directoryAnswer(language: Parameter.language(of: request)))
    }
    router.post("/api/v1/simulations") { request, _ in try await simulations.simulate(request) }
    router.get("/api/v1/situations") { _, _ in try simulations.situations() }
    router.get("/api/v1/instruments") { _, _ in try instruments.instruments() }
    router.post("/api/v1/instruments/{id}/score") { request, context in
      try await instruments.score(context.parameters.get("id") ?? "", request)
    }
    router.get("/api/v1/profile") { _, _ in try treatment.fields() }
    router.post("/api/v1/options") { request, _ in try await treatment.options(request) }
    router.get("/api/v1/plans") { _, _ in try treatment.plans() }
    router.post("/api/v1/plans/{id}") { request, context in
      try await treatment.plan(context.parameters.get("id") ?? "", request)
    }
    addLibrary(to: router)
    router.get("/api/openapi.json") { _, _ in
      guard let description else { throw Problem.unexpected }
      return JSONAnswer.response(bytes: description)
    }
    for (path, allowed) in Self.methods { refuseOthers(on: path, than: allowed, router) }
  }

  private func addLibrary<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/api/v1/library") { request, _ in try library.shelves(request) }
    router.get("/api/v1/library/{id}") { request, context in
      try library.article(context.parameters.get("id") ?? "", request)
    }
    router.post("/api/v1/library-search") { request, _ in try await library.found(request) }
    router.get("/api/v1/glossary") { request, _ in try library.glossary(request) }
    router.get("/api/v1/resources") { request, _ in try library.resources(request) }
    router.get("/api/v1/cost-questions") { request, _ in try library.costQuestions(request) }
    router.post("/api/v1/costs") { request, _ in try await library.costs(request) }
    router.get("/api/v1/visit-words") { request, _ in try library.visitWords(request) }
    router.post("/api/v1/visit-sheets") { request, _ in try await library.sheet(request) }
  }

  /// The one method of each path.
  static let methods: KeyValuePairs<String, HTTPRequest.Method> = [
    "/api/v1/programs": .post, "/api/v1/programs/{id}": .get, "/api/v1/vocabulary": .get,
    "/api/v1/directory": .get, "/api/v1/simulations": .post, "/api/v1/situations": .get, "/api/v1/instruments": .get,
    "/api/v1/instruments/{id}/score": .post, "/api/v1/profile": .get, "/api/v1/options": .post, "/api/v1/plans": .get,
    "/api/v1/plans/{id}": .post, "/api/v1/library": .get, "/api/v1/library/{id}": .get,
    "/api/v1/library-search": .post, "/api/v1/glossary": .get, "/api/v1/resources": .get,
    "/api/v1/cost-questions": .get, "/api/v1/costs": .post, "/api/v1/visit-words": .get,
    "/api/v1/visit-sheets": .post, "/api/openapi.json": .get,
  ]

  private func refuseOthers<Context: RequestContext>(
    on path: String, than allowed: HTTPRequest.Method, _ router: some RouterMethods<Context>
  ) {
    for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options] where method != allowed {
      router.on(RouterPath(path), method: method) { _, _ in
        var response = Problem.methodNotAllowed.response()
        response.headers[.allow] = allowed == .get ? "GET, HEAD" : allowed.rawValue
        return response
      }
    }
  }

  private func search(_ request: Request) async throws -> Response {
    try JSONRequest.check(request)
    let body = try await request.body.collect(upTo: RequestLimits.standard.bodyBytes)
    let query: SearchQuery
    do throws(BodyError) {
      query = try SearchQuery(json: Data(body.readableBytesView))
    } catch {
      throw Problem(error, of: "a search")
    }
    let answer: SearchAnswer
    do throws(SearchQueryError) {
      answer = try finder.answer(query)
    } catch {
      throw Problem(error, language: query.language)
    }
    return try JSONAnswer.response(answer)
  }

  private func program(id: String, _ request: Request) throws -> Response {
    let language = try Parameter.language(of: request)
    let condition = try Parameter.condition(of: request)
    let program: ProgramAnswer?
    do throws(SearchQueryError) {
      program = try finder.program(id: id, condition: condition, language: language)
    } catch {
      throw Problem(error, language: language)
    }
    guard let program else { throw Problem.programNotFound }
    return try JSONAnswer.response(program)
  }
}
