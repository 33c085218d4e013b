// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird
import HummingbirdCore
import NIOCore
import HTTPTypes

/// How much a request may carry.
public struct RequestLimits: Sendable, Equatable {
  /// The longest body in bytes, of a form and of JSON alike.
  public var bodyBytes: Int
  /// The longest path with its query, in bytes.
  public var targetBytes: Int
  /// The greatest number of header fields.
  public var headerFields: Int
  /// The most bytes in all names and values of header fields.
  public var headerBytes: Int

  /// 64 KiB of body, 4 KiB of path, 64 header fields with 16 KiB in all.
  public static let standard = RequestLimits(
    bodyBytes: 64 * 1024, targetBytes: 4 * 1024, headerFields: 64, headerBytes: 16 * 1024)

  /// Makes limits.
  public init(bodyBytes: Int, targetBytes: Int, headerFields: Int, headerBytes: Int) {
    self.bodyBytes = bodyBytes
    self.targetBytes = targetBytes
    self.headerFields = headerFields
    self.headerBytes = headerBytes
  }

  /// The server's own settings to go with these limits: the parser gives up at four times the header limits, and an
  /// unused or half-read connection is closed after `idleSeconds`.
  public func http1(idleSeconds: Int64 = 30) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      idleTimeout: .seconds(idleSeconds),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: headerBytes, maxHeaderListSize: headerBytes * 4, maxHeaderFieldCount: headerFields * 4))
  }
}

/// Refuses requests beyond ``RequestLimits`` (413, 414, 431) and hands on bodies that are read in full.
public struct RequestLimitMiddleware<Context: RequestContext>: RouterMiddleware {
  private let limits: RequestLimits

  /// Makes the middleware.
  public init(_ limits: RequestLimits = .standard) {
    self.limits = limits
  }

  /// Answers the request if it keeps the limits.
  /// - Throws: ``Problem/headersTooLarge``, ``Problem/bodyTooLarge(limit:)`` or a problem with status 414.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard (request.head.path ?? "").utf8.count <= limits.targetBytes else { throw Problem.bare(.uriTooLong) }
    let bytes = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
    guard request.headers.count <= limits.headerFields, bytes <= limits.headerBytes else {
      throw Problem.headersTooLarge
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
      throw Problem.bodyTooLarge(limit: limits.bodyBytes)
    }
    var request = request
    do {
      _ = try await request.collectBody(upTo: limits.bodyBytes)
    } catch is NIOTooManyBytesError {
      throw Problem.bodyTooLarge(limit: limits.bodyBytes)
    }
    return try await next(request, context)
  }
}
