// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Hummingbird
import Programs

/// Finding a program: the form, the results, one program. The server keeps nothing: every page carries the form along.
struct FindPages: Sendable {
  let site: PageSite

  func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
    router.get("/find") { request, _ in
      let visit = Visit(request, site: site)
      guard site.finder.index != nil else { return notInstalled(visit) }
      return form(FindForm(), visit: visit)
    }
    router.post("/find") { request, _ in try await search(request) }
    router.get("/find/{id}") { request, context in
      try program(id: context.parameters.get("id") ?? "", form: nil, visit: Visit(request, site: site))
    }
    router.post("/find/{id}") { request, context in
      try await program(id: context.parameters.get("id") ?? "", request)
    }
  }

  /// A posted form, read and checked for where it comes from.
  private struct Posted {
    let form: FindForm
    /// Whether it comes from another page and has no place yet.
    let isHandedOn: Bool
    let problems: [FormProblem]
    let visit: Visit
  }

  private func posted(_ request: Request) async throws -> Posted {
    let fields = try await FormBody.fields(request)
    var problems: [FormProblem] = []
    let form = FindForm(fields, vocabulary: site.finder.vocabulary, problems: &problems)
    // Another page hands on what is looked for; the place is still to be asked.
    let isHandedOn = fields["near"] == nil
    if isHandedOn { problems = [] }
    var visit = Visit(request, site: site, chosen: fields[LanguageChoice.field].flatMap(Language.init(rawValue:)))
    visit.fields = form.fields(vocabulary: site.finder.vocabulary)
    do {
      try site.csrf.verify(request: request, submitted: fields[CSRF.field])
    } catch .crossSite {
      throw CSRF.Refusal.crossSite.problem
    } catch {
      // The page was from before the server or the browser was started anew: the form is shown again, still filled in.
      problems = [FormProblem(anchor: "near", text: "error-expired")]
    }
    return Posted(form: form, isHandedOn: isHandedOn, problems: problems, visit: visit)
  }

  private func search(_ request: Request) async throws -> Response {
    let posted = try await posted(request)
    let (form, visit) = (posted.form, posted.visit)
    guard site.finder.index != nil else { return notInstalled(visit) }
    if posted.isHandedOn { return self.form(form, visit: visit) }
    guard posted.problems.isEmpty else { return self.form(form, problems: posted.problems, visit: visit) }
    do {
      let found = try site.finder.find(form.query(limit: ResultsView.pageSize))
      if found.result.matches.isEmpty, found.result.total > 0 {
        // A page beyond the last one, for instance after the directory changed: begin again.
        return results(try site.finder.find(form.from(0).query(limit: ResultsView.pageSize)), form.from(0), visit)
      }
      return results(found, form, visit)
    } catch {
      return refused(error, form, visit)
    }
  }

  private func results(_ found: FoundPrograms, _ form: FindForm, _ visit: Visit) -> Response {
    let view = ResultsView(found, form: form, site: site, texts: visit.texts)
    return site.page("results", title: view.title, view, visit: visit)
  }

  /// What a refused query means for the form.
  private func refused(_ error: SearchQueryError, _ form: FindForm, _ visit: Visit) -> Response {
    let texts = visit.texts
    let (anchor, text, title): (String, String, String?) =
      switch error {
      case .placeAmbiguous: ("near", "error-place-ambiguous", texts("place-choice"))
      case .placeUnknown, .pointOutOfRange: ("near", "error-place-unknown", texts("place-suggestions"))
      case .placeMissing: ("near", "error-near-empty", nil)
      case .radiusOutOfRange: ("within", "error-within", nil)
      case .unknownWish: ("medication", "error-choice-unknown", nil)
      case .limitOutOfRange: ("near", "error-choice", nil)
      case .directoryMissing: ("near", "directory-missing", nil)
      }
    let problems = [FormProblem(anchor: anchor, text: text)]
    return self.form(
      form, problems: problems, choicesTitle: title, choices: choices(error.candidates, form), visit: visit)
  }

  /// A place is chosen by its name where that says enough, else by its point.
  private func choices(_ places: [Place], _ form: FindForm) -> [FindView.PlaceChoice] {
    places.prefix(12).map { place in
      var chosen = form.from(0)
      if case .found = site.finder.gazetteer.resolve(place.name) {
        chosen.near = place.name
      } else {
        chosen.near = "\(place.coordinate.latitude), \(place.coordinate.longitude)"
      }
      return FindView.PlaceChoice(label: place.name, fields: chosen.fields(vocabulary: site.finder.vocabulary))
    }
  }

  private func form(
    _ form: FindForm, problems: [FormProblem] = [], choicesTitle: String? = nil,
    choices: [FindView.PlaceChoice] = [], visit: Visit
  ) -> Response {
    let texts = visit.texts
    let view = FindView(
      form: FindFormView(form, problems: problems, sections: site.sections, texts: texts),
      problems: problems, choicesTitle: choicesTitle, choices: choices, texts: texts)
    let prefix = problems.isEmpty ? "" : texts("error-prefix")
    return site.page(
      "find", title: prefix + texts("find-title"), view, visit: visit,
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  private func notInstalled(_ visit: Visit) -> Response {
    site.page("not-installed", title: visit.texts("directory-missing"), "", visit: visit)
  }

  private func program(id: String, _ request: Request) async throws -> Response {
    let posted = try await posted(request)
    // A person with an old or damaged form still sees the program, without the lines made from their wishes.
    return try program(id: id, form: posted.problems.isEmpty ? posted.form : nil, visit: posted.visit)
  }

  private func program(id: String, form: FindForm?, visit: Visit) throws -> Response {
    guard let index = site.finder.index else { return notInstalled(visit) }
    guard let facility = index.facility(id: id.removingPercentEncoding ?? id) else { throw HTTPError(.notFound) }
    let match = index.match(facility, for: request(form))
    let view = ProgramView(
      facility, match: match, form: form, finder: site.finder, age: site.age(visit.texts) ?? "", texts: visit.texts)
    return site.page("program", title: facility.name, view, visit: visit)
  }

  private func request(_ form: FindForm?) -> SearchRequest {
    form.map {
      SearchRequest(origin: $0.origin(in: site.finder.gazetteer), condition: $0.condition, wishes: $0.wishes)
    } ?? SearchRequest()
  }
}
