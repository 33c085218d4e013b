// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

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
      return knowledge(site.help, title: "help-title", lead: "help-lead", listsAll: false, visit)
    }
    router.get("/about") { request, _ in
      let visit = Visit(request, site: site)
      return knowledge(site.about, title: "about-title", lead: "about-lead", listsAll: true, visit)
    }
    router.get("/static/{file}") { request, context in
      try site.files.response(context.parameters.get("file") ?? "", to: request)
    }
    router.get("/robots.txt") { request, _ in try site.files.response("robots.txt", to: request) }
  }

  private func knowledge(_ knowledge: Knowledge, title: String, lead: String, listsAll: Bool, _ visit: Visit)
    -> Response
  {
    let texts = visit.texts
    let view = KnowledgeView(
      knowledge, title: texts(title), lead: texts(lead), sources: site.sources, listsAll: listsAll, texts: texts)
    return site.page("knowledge", title: texts(title), view, visit: visit)
  }
}
