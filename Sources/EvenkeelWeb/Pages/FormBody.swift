// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird

/// Reads a posted form.
enum FormBody {
  /// - Throws: 415 for another kind of body, 400 for one that cannot be read.
  static func fields(_ request: Request) async throws -> FormFields {
    let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
    guard type == "application/x-www-form-urlencoded" else { throw HTTPError(.unsupportedMediaType) }
    let body = try await request.body.collect(upTo: RequestLimits.standard.bodyBytes)
    do {
      return try FormFields(urlEncoded: body.readableBytesView)
    } catch {
      throw HTTPError(.badRequest)
    }
  }
}
