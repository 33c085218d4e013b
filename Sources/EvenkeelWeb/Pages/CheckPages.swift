// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Hummingbird
import Instruments

/// Checking: the list of instruments, their questions one by one or all at once, and what the answers mean. The answers
/// travel in the form; the server keeps nothing.
struct CheckPages: Sendable {
  let site: PageSite

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/check") { request, _ in
      let visit = Visit(request, site: site)
      return site.page(
        "check", title: visit.texts("check-title"), CheckListView(site.instruments, texts: visit.texts), visit: visit)
    }
    router.post("/check") { request, _ in
      let (fields, visit) = try await site.posted(request)
      var own = visit
      let asked = (id: fields["instrument"] ?? "", total: fields["total"] ?? "")
      own.fields = [
        FormFields.Field(name: "instrument", value: asked.id), FormFields.Field(name: "total", value: asked.total),
      ]
      let view = CheckListView(site.instruments, asked: asked, texts: visit.texts)
      return site.page(
        "check", title: (view.hasProblems ? visit.texts("error-prefix") : "") + visit.texts("check-title"), view,
        visit: own, status: view.hasProblems ? .unprocessableContent : .ok)
    }
    router.get("/check/{id}") { request, context in
      let form = CheckForm(try instrument(context.parameters.get("id") ?? ""))
      return page(form, Visit(request, site: site))
    }
    router.post("/check/{id}") { request, context in
      let instrument = try instrument(context.parameters.get("id") ?? "")
      let (fields, visit) = try await site.posted(request)
      return page(CheckForm(instrument, fields), visit)
    }
  }

  private func instrument(_ id: String) throws -> Instrument {
    guard let instrument = site.instruments.instruments.first(where: { $0.id == id }) else {
      throw HTTPError(.notFound)
    }
    return instrument
  }

  private func page(_ form: CheckForm, _ visit: Visit) -> Response {
    var visit = visit
    visit.fields = form.fields
    let view = CheckView(form, library: site.instruments, sources: site.sources, texts: visit.texts)
    let title = (view.hasProblems ? visit.texts("error-prefix") : "") + view.title
    return site.page(
      "instrument", title: title, view, visit: visit, status: view.hasProblems ? .unprocessableContent : .ok)
  }
}
