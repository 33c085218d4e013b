// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Hummingbird
import Treatment

/// The clinician's screen and its plans.
struct ClinicPages: Sendable {
  let site: PageSite

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/clinic") { request, _ in
      clinic(ProfileForm(site.treatment.reader), isAsked: false, Visit(request, site: site))
    }
    router.post("/clinic") { request, _ in
      let (fields, visit) = try await site.posted(request)
      return clinic(ProfileForm(site.treatment.reader, fields), isAsked: true, visit)
    }
    router.get("/clinic/plans/{id}") { request, context in
      try plan(context.parameters.get("id") ?? "", ProfileForm(site.treatment.reader), Visit(request, site: site))
    }
    router.post("/clinic/plans/{id}") { request, context in
      let (fields, visit) = try await site.posted(request)
      return try plan(context.parameters.get("id") ?? "", ProfileForm(site.treatment.reader, fields), visit)
    }
  }

  private func clinic(_ form: ProfileForm, isAsked: Bool, _ visit: Visit) -> Response {
    var visit = visit
    if isAsked { visit.fields = form.fields() }
    let view = ClinicView(form, isAsked: isAsked, site.treatment, sources: site.sources, texts: visit.texts)
    return site.page(
      "clinic", title: (view.hasProblems ? visit.texts("error-prefix") : "") + visit.texts("clinic-title"), view,
      visit: visit, status: view.hasProblems ? .unprocessableContent : .ok)
  }

  private func plan(_ id: String, _ form: ProfileForm, _ visit: Visit) throws -> Response {
    var visit = visit
    let fields = form.fields()
    visit.fields = fields.isEmpty ? nil : fields
    let checked: PlanForPerson
    do throws(TreatmentError) {
      checked = try site.treatment.plan(id, for: form.profile)
    } catch {
      throw HTTPError(.notFound)
    }
    let view = PlanView(
      site.treatment.answer(checked, visit.texts.language), form: form, library: site.treatment, guide: site.guide,
      sources: site.sources, texts: visit.texts)
    return site.page("plan", title: view.title, view, visit: visit)
  }
}
