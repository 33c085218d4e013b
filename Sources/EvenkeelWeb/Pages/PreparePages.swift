// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Hummingbird

/// Preparing a visit: what to bring, one page of it, and what to say. Nothing is stored.
struct PreparePages: Sendable {
  let site: PageSite

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/prepare") { request, _ in page(FormFields(), Visit(request, site: site), isPosted: false) }
    router.post("/prepare") { request, _ in
      let (fields, visit) = try await site.posted(request)
      return page(fields, visit, isPosted: true)
    }
  }

  private func page(_ fields: FormFields, _ visit: Visit, isPosted: Bool) -> Response {
    var visit = visit
    let texts = visit.texts
    let form = PrepareForm(fields, library: site.library, reader: site.treatment.reader, texts: texts)
    if isPosted {
      visit.fields =
        form.fields + (form.sheet == nil ? [] : [FormFields.Field(name: "go", value: "sheet")])
    }
    if let sheet = form.sheet {
      let view = VisitSheetView(sheet, form: form, sources: site.sources)
      return site.page("visit-sheet", title: texts("sheet-title"), view, visit: visit)
    }
    let view = PrepareView(form, site.library, reader: site.treatment.reader, texts: texts)
    return site.page(
      "prepare", title: (view.hasProblems ? texts("error-prefix") : "") + texts("prepare-title"), view, visit: visit,
      status: view.hasProblems ? .unprocessableContent : .ok)
  }
}
