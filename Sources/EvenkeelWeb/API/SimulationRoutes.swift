// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import HTTPTypes
import Hummingbird

/// What would happen in a situation, as JSON or as a picture: the same as the simulator's page.
struct SimulationRoutes: Sendable {
  let guide: Guide

  /// The answer to a simulation.
  struct Answer: Encodable {
    let outlooks: [OutlookAnswer]
  }

  /// `POST /api/v1/simulations`
  func simulate(_ request: Request) async throws -> Response {
    try JSONRequest.check(request)
    let body = try await request.body.collect(upTo: RequestLimits.standard.bodyBytes)
    let query: OutlookQuery
    do throws(BodyError) {
      query = try OutlookQuery(json: Data(body.readableBytesView))
    } catch {
      throw Problem(error, of: "a simulation")
    }
    let isPicture = request.headers[.accept]?.lowercased().contains("image/svg+xml") == true
    guard !isPicture || query.compare == nil else { throw Problem.pictureOfOnePlan }
    let outlooks: [Outlook]
    do throws(GuideError) {
      outlooks = try guide.outlooks(query.situation, query.plan, compare: query.compare)
    } catch {
      throw Problem(error, language: query.language)
    }
    if isPicture, let outlook = outlooks.first {
      return Response(
        status: .ok, headers: [.contentType: "image/svg+xml"],
        body: .init(byteBuffer: ByteBuffer(string: outlook.picture(query.language).svg())))
    }
    return try JSONAnswer.response(Answer(outlooks: outlooks.map { $0.answer(query.language) }))
  }

  /// `GET /api/v1/situations`
  func situations() throws -> Response {
    try JSONAnswer.response(OutlookVocabulary(guide))
  }
}
