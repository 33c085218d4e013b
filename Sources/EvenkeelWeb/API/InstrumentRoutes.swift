// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Hummingbird
import Instruments

/// Instruments, and what answers to them come to. Nothing that is sent is kept.
struct InstrumentRoutes: Sendable {
  let library: InstrumentLibrary

  private struct Answer: Encodable {
    let instruments: [InstrumentAnswer]
  }

  /// `GET /api/v1/instruments`
  func instruments() throws -> Response {
    try JSONAnswer.response(Answer(instruments: library.instruments.map(InstrumentAnswer.init)))
  }

  /// `POST /api/v1/instruments/{id}/score`
  func score(_ id: String, _ request: Request) async throws -> Response {
    try JSONRequest.check(request)
    let body = try await request.body.collect(upTo: RequestLimits.standard.bodyBytes)
    let query: ScoreQuery
    do throws(BodyError) {
      query = try ScoreQuery(json: Data(body.readableBytesView))
    } catch {
      throw Problem(error, of: "a score")
    }
    let answer: ScoreAnswer
    do throws(InstrumentError) {
      let instrument = try library.instrument(id)
      answer = ScoreAnswer(
        try Scorer(instrument).score(query.answers, for: query.person), of: instrument, library, query.language)
    } catch {
      throw Problem(error, language: query.language)
    }
    return try JSONAnswer.response(answer)
  }
}
