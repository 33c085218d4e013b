// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Hummingbird
import Treatment

/// Options and plans for a profile: the same as the pages. Nothing that is sent is kept.
struct TreatmentRoutes: Sendable {
  let library: TreatmentLibrary

  /// What is sent: a profile, and the language of the sentences.
  private struct Query: Decodable {
    let profile: ProfileTree
    let language: Language

    init(from decoder: any Decoder) throws {
      let members = try StrictMembers(decoder, ["profile", "language"])
      profile = try members.required("profile")
      language = try members.value("language") ?? .english
    }
  }

  private struct Fields: Encodable {
    let fields: [ProfileField]
  }

  private struct Plans: Encodable {
    struct Entry: Encodable {
      let id: String
      let title: LocalizedText
      let kind: StartPlan.Kind
      let medication: String
    }

    let plans: [Entry]
  }

  /// `GET /api/v1/profile`
  func fields() throws -> Response {
    try JSONAnswer.response(Fields(fields: library.reader.fields))
  }

  /// `GET /api/v1/plans`
  func plans() throws -> Response {
    try JSONAnswer.response(
      Plans(
        plans: library.plans.map {
          Plans.Entry(id: $0.id, title: $0.title, kind: $0.kind, medication: $0.medication)
        }))
  }

  /// `POST /api/v1/options`
  func options(_ request: Request) async throws -> Response {
    let (profile, language) = try await read(request)
    return try JSONAnswer.response(library.answer(library.comparison(profile), language))
  }

  /// `POST /api/v1/plans/{id}`
  func plan(_ id: String, _ request: Request) async throws -> Response {
    let (profile, language) = try await read(request)
    let checked: PlanForPerson
    do throws(TreatmentError) {
      checked = try library.plan(id, for: profile)
    } catch {
      throw Problem(error, language: language)
    }
    return try JSONAnswer.response(library.answer(checked, language))
  }

  private func read(_ request: Request) async throws -> (Profile, Language) {
    try JSONRequest.check(request)
    let body = try await request.body.collect(upTo: RequestLimits.standard.bodyBytes)
    let query: Query
    do {
      query = try JSONDecoder().decode(Query.self, from: Data(body.readableBytesView))
    } catch {
      throw Problem(BodyError(error), of: "a profile")
    }
    do throws(TreatmentError) {
      return (try library.reader.profile(query.profile), query.language)
    } catch {
      throw Problem(error, language: query.language)
    }
  }
}
