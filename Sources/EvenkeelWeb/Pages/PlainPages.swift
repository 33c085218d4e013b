// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Guide
import Hummingbird

/// Home, help, about, and the files that belong to the pages.
struct PlainPages: Sendable {
  let site: PageSite

  /// A page without content of its own.
  private struct Nothing: Sendable {}

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/") { request, _ in
      let visit = Visit(request, site: site)
      return site.page("home", title: "", Nothing(), visit: visit)
    }
    router.get("/help") { request, _ in
      let visit = Visit(request, site: site)
      let lines = site.library.resources.first { $0.id == "now" }?.resources ?? []
      return knowledge("help", site.help, title: "help-title", lead: "help-lead", lines: lines, visit)
    }
    router.get("/about") { request, _ in
      let visit = Visit(request, site: site)
      return knowledge("about", site.about, title: "about-title", lead: "about-lead", visit)
    }
    router.get("/static/{file}") { request, context in
      try site.files.response(context.parameters.get("file") ?? "", to: request)
    }
    router.get("/robots.txt") { request, _ in try site.files.response("robots.txt", to: request) }
  }

  private func knowledge(
    _ template: String, _ knowledge: Knowledge, title: String, lead: String, lines: [HelpResource] = [],
    _ visit: Visit
  ) -> Response {
    let texts = visit.texts
    let view = KnowledgeView(
      knowledge, title: texts(title), lead: texts(lead), lines: lines, sources: site.sources, today: site.today,
      texts: texts)
    return site.page(template, title: texts(title), view, visit: visit)
  }
}
