// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import HTTPTypes
import Hummingbird

/// What a visitor does to the pages themselves: choose the language, or hide everything.
struct VisitorPages: Sendable {
  let site: PageSite

  /// What the neutral page sees besides the texts.
  private struct NeutralView: Sendable {
    let stylesheet: String
    let icon: String
  }

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.post("/language") { request, _ in try await language(request) }
    router.post("/hide") { _, _ in hide() }
    router.get("/hidden") { request, _ in hidden(request) }
  }

  private func language(_ request: Request) async throws -> Response {
    let fields = try await FormBody.fields(request)
    try verify(request, fields)
    guard let chosen = fields[LanguageChoice.field].flatMap(Language.init(rawValue:)) else {
      throw HTTPError(.badRequest)
    }
    let to = fields["to"].flatMap { PagePaths.isPage($0) ? $0 : nil } ?? "/"
    var response = Response(status: .seeOther, headers: [.location: to])
    response.setCookie(LanguageChoice.cookie(chosen))
    return response
  }

  private func verify(_ request: Request, _ fields: FormFields) throws {
    do {
      try site.csrf.verify(request: request, submitted: fields[CSRF.field])
    } catch {
      throw error.problem
    }
  }

  /// Hiding never fails: it asks for no token, and it forgets what this site set even in old browsers.
  private func hide() -> Response {
    var response = Response(status: .seeOther, headers: [.location: "/hidden"])
    if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\", \"cookies\", \"storage\"" }
    for name in [CSRF.cookie, LanguageChoice.cookieName] {
      response.setCookie(Cookie(name: name, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .strict))
    }
    return response
  }

  private func hidden(_ request: Request) -> Response {
    var visit = Visit(request, site: site)
    visit.cookies = []
    let view = NeutralView(stylesheet: site.files.address("notes.css"), icon: site.files.address("blank.svg"))
    return site.page("hidden", title: "", view, visit: visit)
  }
}
