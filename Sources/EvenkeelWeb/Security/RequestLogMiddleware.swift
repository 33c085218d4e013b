// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird
import Logging

/// Writes one line per request: method, route, status and milliseconds. The route is the template (`/find/{id}`), not
/// the path; no query, body, header, address or id is written, nor an error's text. Goes before every other middleware.
public struct RequestLogMiddleware<Context: RequestContext>: RouterMiddleware {
  private let level: Logger.Level
  private let now: @Sendable () -> Duration

  /// Logs at `level` through the context's logger; `now` is the time since some fixed moment.
  public init(level: Logger.Level = .info, now: @escaping @Sendable () -> Duration = RequestLog.uptime()) {
    self.level = level
    self.now = now
  }

  /// Answers the request and logs it.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = now()
    func log(_ status: Int) {
      context.logger.log(
        level: level, "request",
        metadata: [
          "method": "\(RequestLog.method(request.method))",
          "route": "\(RequestLog.route(request, template: context.endpointPath))",
          "status": "\(status)",
          "milliseconds": "\(RequestLog.milliseconds(now() - start))",
        ])
    }
    do {
      let response = try await next(request, context)
      log(response.status.code)
      return response
    } catch {
      log((error as? any HTTPResponseError)?.status.code ?? 500)
      throw error
    }
  }
}

/// What a line of the request log may say.
public enum RequestLog {
  /// The time since this call.
  public static func uptime() -> @Sendable () -> Duration {
    let start = ContinuousClock.now
    return { ContinuousClock.now - start }
  }

  static func method(_ method: HTTPRequest.Method) -> String {
    let known: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .delete, .patch, .options]
    return known.contains(method) ? method.rawValue : "other"
  }

  static func route(_ request: Request, template: String?) -> String {
    guard let template, template != "NotFound" else {
      return request.uri.path.hasPrefix("/static/") ? "/static/**" : "unmatched"
    }
    return template
  }

  static func milliseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
    return Double(tenths) / 10
  }
}
