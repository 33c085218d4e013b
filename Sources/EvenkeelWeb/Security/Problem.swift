// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Hummingbird
import Programs

/// Why a request was refused, as `application/problem+json` (RFC 9457). It never carries a person's values.
public struct Problem: HTTPResponseError, Codable, Equatable {
  /// The kind of problem: a stable URI reference such as `/api/problems/unknown-wish`.
  public let type: String
  /// The kind of problem in a few words; the same for every problem of this kind.
  public let title: String
  /// The HTTP status.
  public let statusCode: Int
  /// What happened, one sentence.
  public var detail: String
  /// The member of the request that it is about, such as `wishes[0].id`.
  public var field: String?
  /// What to do about it, one sentence.
  public var remedy: String?
  /// The places that were perhaps meant.
  public var candidates: [PlaceAnswer]?
  /// The names that were perhaps meant.
  public var suggestions: [String]?

  /// The start of every ``type``.
  public static let base = "/api/problems/"

  /// Makes a problem; `code` becomes the last part of its type.
  public init(
    _ code: String, title: String, status: HTTPResponse.Status, detail: String, field: String? = nil,
    remedy: String? = nil, candidates: [PlaceAnswer]? = nil, suggestions: [String]? = nil
  ) {
    type = Self.base + code
    self.title = title
    statusCode = status.code
    self.detail = detail
    self.field = field
    self.remedy = remedy
    self.candidates = candidates
    self.suggestions = suggestions
  }

  private enum CodingKeys: String, CodingKey {
    case type, title
    case statusCode = "status"
    case detail, field, remedy, candidates, suggestions
  }

  /// The last part of ``type``.
  public var code: String { String(type.dropFirst(Self.base.count)) }

  /// The HTTP status.
  public var status: HTTPResponse.Status { .init(code: statusCode) }

  /// The response with this problem as its body.
  public func response() -> Response {
    let body = (try? ExchangeJSON.data(self)) ?? Data()
    return Response(
      status: status, headers: [.contentType: "application/problem+json"],
      body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// The response with this problem as its body.
  public func response(from request: Request, context: some RequestContext) throws -> Response {
    response()
  }
}
