// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Hummingbird
import Treatment

/// Choosing: the decision aid, one thing a page, and the guides to the medications. What a person tells travels in the
/// form, and nowhere else.
struct ChoosePages: Sendable {
  let site: PageSite

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/choose") { request, _ in
      choose(ChooseForm(site.treatment.reader), Visit(request, site: site))
    }
    router.post("/choose") { request, _ in
      let (fields, visit) = try await site.posted(request)
      return choose(ChooseForm(site.treatment.reader, fields), visit)
    }
    for medication in Medication.allCases where medication != .naloxone {
      let path = RouterPath("/\(medication.rawValue)")
      router.get(path) { request, _ in
        try await self.guide(medication, ProfileForm(site.treatment.reader), Visit(request, site: site))
      }
      router.post(path) { request, _ in
        let (fields, visit) = try await site.posted(request)
        return try await self.guide(medication, ProfileForm(site.treatment.reader, fields), visit)
      }
    }
  }

  private func choose(_ form: ChooseForm, _ visit: Visit) -> Response {
    var visit = visit
    let texts = visit.texts
    visit.fields = form.fields.isEmpty ? nil : form.fields
    if form.place == .result {
      let view = ChoiceResultView(form.form, site.treatment, sources: site.sources, texts: texts)
      return site.page("choice", title: texts("choose-result-title"), view, visit: visit)
    }
    let view = ChooseView(form, site.treatment, sources: site.sources, texts: texts)
    return site.page(
      "choose", title: (view.hasProblems ? texts("error-prefix") : "") + view.heading, view, visit: visit,
      status: view.hasProblems ? .unprocessableContent : .ok)
  }

  private func guide(_ medication: Medication, _ form: ProfileForm, _ visit: Visit) async throws -> Response {
    var visit = visit
    let fields = form.fields()
    visit.fields = fields.isEmpty ? nil : fields
    let view = MedicationView(
      medication, form: form, site.treatment, outlooks: try await site.guideOutlooks.value()[medication] ?? [],
      sources: site.sources, texts: visit.texts)
    return site.page(
      "medication", title: (view.hasProblems ? visit.texts("error-prefix") : "") + view.title, view, visit: visit,
      status: view.hasProblems ? .unprocessableContent : .ok)
  }
}
