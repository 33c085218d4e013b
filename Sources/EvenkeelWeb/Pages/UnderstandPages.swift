// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Hummingbird

/// Understanding dependence: the story, the simulator, pain medicine, withdrawal, and how the model was checked. What
/// a person chooses travels in forms, never in an address.
struct UnderstandPages: Sendable {
  let site: PageSite

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/understand") { request, _ in try story(weeks: nil, Visit(request, site: site)) }
    router.post("/understand") { request, _ in
      let (fields, visit) = try await site.posted(request)
      let weeks = site.guide.number("weeks").flatMap { EnteredNumber.text("weeks", $0, fields) }
      return try story(weeks: weeks, visit)
    }
    router.get("/understand/simulator") { request, _ in
      simulator(SimulatorForm(FormFields(), guide: site.guide), Visit(request, site: site))
    }
    router.post("/understand/simulator") { request, _ in
      let (fields, visit) = try await site.posted(request)
      return simulator(SimulatorForm(fields, guide: site.guide), visit)
    }
    router.get("/understand/pain-medicine") { request, _ in
      painMedicine(PainMedicineForm(), Visit(request, site: site))
    }
    router.post("/understand/pain-medicine") { request, _ in
      let (fields, visit) = try await site.posted(request)
      return painMedicine(PainMedicineForm(fields), visit)
    }
    router.get("/understand/withdrawal") { request, _ in
      let visit = Visit(request, site: site)
      let view = WithdrawalView(
        site.withdrawal, try await site.comparison.value(), sources: site.sources, texts: visit.texts)
      return site.page("withdrawal", title: visit.texts("withdrawal-title"), view, visit: visit)
    }
    router.get("/understand/checks") { request, _ in
      let visit = Visit(request, site: site)
      let view = ChecksView(try await site.checks.value(), sources: site.sources, texts: visit.texts)
      return site.page("checks", title: visit.texts("checks-title"), view, visit: visit)
    }
  }

  private func story(weeks: String?, _ visit: Visit) throws -> Response {
    var visit = visit
    visit.fields = weeks.map { [FormFields.Field(name: "weeks", value: $0)] }
    let view = try UnderstandView(
      site.understand, weeks: weeks, guide: site.guide, sources: site.sources, texts: visit.texts)
    return page("understand", view, hasProblems: view.hasProblems, visit)
  }

  private func simulator(_ form: SimulatorForm, _ visit: Visit) -> Response {
    var visit = visit
    visit.fields = form.fields
    let view = SimulatorView(form, guide: site.guide, sources: site.sources, texts: visit.texts)
    return page("simulator", view, hasProblems: view.hasProblems, visit)
  }

  private func painMedicine(_ form: PainMedicineForm, _ visit: Visit) -> Response {
    var visit = visit
    if !form.isEmpty { visit.fields = form.fields }
    let view = PainMedicineView(
      site.painMedicine, form: form, guide: site.guide, sources: site.sources, texts: visit.texts)
    return page("pain-medicine", view, hasProblems: view.hasProblems, visit)
  }

  private func page(_ name: String, _ view: any Sendable, hasProblems: Bool, _ visit: Visit) -> Response {
    let title = (hasProblems ? visit.texts("error-prefix") : "") + visit.texts("\(name)-title")
    return site.page(name, title: title, view, visit: visit, status: hasProblems ? .unprocessableContent : .ok)
  }
}
