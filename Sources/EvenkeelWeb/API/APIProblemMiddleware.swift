// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird

/// Makes every error under `/api` a ``Problem``, such as 404 for an unknown path.
public struct APIProblemMiddleware<Context: RequestContext>: RouterMiddleware {
  /// Makes the middleware.
  public init() {}

  /// Answers the request; under `/api` every error becomes a response.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard path == "/api" || path.hasPrefix("/api/") else { return try await next(request, context) }
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return problem.response()
    } catch let error as any HTTPResponseError {
      return Problem.bare(error.status).response()
    } catch {
      return Problem.unexpected.response()
    }
  }
}
