// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird

/// Makes a page of every error outside the API, in the visitor's language and in the look of the other pages.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
  let site: PageSite

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard path != "/api", !path.hasPrefix("/api/") else { return try await next(request, context) }
    do {
      return try await next(request, context)
    } catch {
      return page(request, (error as? any HTTPResponseError)?.status ?? .internalServerError)
    }
  }

  private func page(_ request: Request, _ status: HTTPResponse.Status) -> Response {
    var status = status
    let allowed = status == .notFound ? PagePaths.allowedMethods(request.uri.path) : nil
    if allowed != nil { status = .methodNotAllowed }
    let visit = Visit(request, site: site)
    let view = ErrorView(status: status.code, texts: visit.texts)
    var response = site.page(
      "error", title: visit.texts("error-prefix") + view.heading, view, visit: visit, status: status)
    if let allowed { response.headers[.allow] = allowed }
    return response
  }
}

/// The paths that have pages, and the methods by which they can be called.
enum PagePaths {
  /// The methods of `path` where it exists but was called by another; `nil` where it does not exist.
  static func allowedMethods(_ path: String) -> String? {
    switch path {
    case "/", "/help", "/about", "/hidden", "/robots.txt", "/understand/withdrawal", "/understand/checks": "GET, HEAD"
    case "/find", "/check", "/understand", "/understand/simulator", "/understand/pain-medicine": "GET, HEAD, POST"
    case "/hide", "/language": "POST"
    default: nil
    }
  }

  /// Whether a page at `path` can be opened by its address.
  static func isPage(_ path: String) -> Bool {
    if ["/", "/find", "/help", "/about"].contains(path) || path == "/understand" { return true }
    if ["simulator", "pain-medicine", "withdrawal", "checks"].contains(where: { path == "/understand/\($0)" }) {
      return true
    }
    if path == "/check" { return true }
    guard let start = ["/find/", "/check/"].first(where: path.hasPrefix) else { return false }
    let id = path.dropFirst(start.count)
    return !id.isEmpty && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._~%".contains($0)) }
  }
}
