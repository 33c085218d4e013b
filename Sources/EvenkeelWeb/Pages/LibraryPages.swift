// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Hummingbird

/// The library and what belongs to it: articles, words, lines to call, what it costs, all sources. What somebody looks
/// for travels in the form and is in no address.
struct LibraryPages: Sendable {
  let site: PageSite

  private struct Nothing: Sendable {}

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/library") { request, _ in
      let visit = Visit(request, site: site)
      return site.page(
        "library", title: visit.texts("library-title"), LibraryView(site.library, texts: visit.texts), visit: visit)
    }
    router.post("/library") { request, _ in
      let (fields, visit) = try await site.posted(request)
      return try await search(fields["q"] ?? "", visit)
    }
    router.get("/library/{id}") { request, context in
      try article(context.parameters.get("id") ?? "", Visit(request, site: site))
    }
    router.get("/glossary") { request, _ in
      let visit = Visit(request, site: site)
      let view = GlossaryView(site.library, sources: site.sources, texts: visit.texts)
      return site.page("glossary", title: visit.texts("glossary-title"), view, visit: visit)
    }
    router.get("/resources") { request, _ in
      let visit = Visit(request, site: site)
      let view = ResourcesView(site.library, sources: site.sources, today: site.today, texts: visit.texts)
      return site.page("resources", title: visit.texts("resources-title"), view, visit: visit)
    }
    router.get("/sources") { request, _ in
      let visit = Visit(request, site: site)
      let view = SourcesView(site.sources.bibliography, texts: visit.texts)
      return site.page("all-sources", title: visit.texts("all-sources-title"), view, visit: visit)
    }
    router.get("/sources/{key}") { request, context in
      guard let citation = site.sources.bibliography[context.parameters.get("key") ?? ""] else {
        throw HTTPError(.notFound)
      }
      let visit = Visit(request, site: site)
      let view = SourcePageView(citation, try await site.supports.value(), texts: visit.texts)
      return site.page("source", title: citation.title, view, visit: visit)
    }
    router.get("/paying") { request, _ in paying(nil, Visit(request, site: site)) }
    router.post("/paying") { request, _ in
      let (fields, visit) = try await site.posted(request)
      return paying(fields, visit)
    }
  }

  private func search(_ asked: String, _ visit: Visit) async throws -> Response {
    var visit = visit
    visit.fields = [FormFields.Field(name: "q", value: asked)]
    let text = asked.trimmingCharacters(in: .whitespaces)
    let findings = text.isEmpty ? nil : try await site.search.value().found(text, visit.texts.language)
    let view = LibraryView(
      site.library, asked: String(text.prefix(LibrarySearch.mostCharacters)), findings: findings, texts: visit.texts)
    return site.page("library", title: visit.texts("library-title"), view, visit: visit)
  }

  private func article(_ id: String, _ visit: Visit) throws -> Response {
    guard let article = site.library.article(id, visit.texts.language) else { throw HTTPError(.notFound) }
    let view = ArticleView(
      article, site.library, sources: site.sources, today: site.today, texts: visit.texts)
    return site.page("article", title: article.title, view, visit: visit)
  }

  private func paying(_ fields: FormFields?, _ visit: Visit) -> Response {
    var visit = visit
    let form = PayingForm(site.library.costs, fields)
    if form.isAsked { visit.fields = form.fields }
    let view = PayingView(form, site.library, sources: site.sources, today: site.today, texts: visit.texts)
    return site.page("paying", title: visit.texts("paying-title"), view, visit: visit)
  }
}
