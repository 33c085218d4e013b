// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// The page of results.
struct ResultsView: Sendable {
  /// A button that sends a form.
  struct Send: Sendable {
    let fields: [FormFields.Field]
  }

  /// How many results a page has.
  static let pageSize = 10

  let title: String
  let hasMatches: Bool
  let lead: String
  let range: String
  let age: String
  /// What the person asked for, carried along to each program's page.
  let asked: Send
  let matches: [MatchView]
  let previous: Send?
  let next: Send?
  let map: String?
  let relaxations: [RelaxationView]
  let hasRelaxations: Bool
  let form: FindFormView

  init(_ found: FoundPrograms, form: FindForm, site: PageSite, texts: Texts) {
    let vocabulary = site.finder.vocabulary
    let (total, start) = (found.result.total, form.offset)
    title = texts("results-near", ["place": found.place.name])
    hasMatches = !found.result.matches.isEmpty
    let count = total == 1 ? texts("count-one") : texts("count-many", ["count": String(total)])
    lead = texts("results-lead", ["count": count])
    let end = start + found.result.matches.count
    range = total > end - start ? texts("range", ["first": String(start + 1), "last": String(end)]) : ""
    age = site.age(texts) ?? ""
    asked = Send(fields: form.fields(vocabulary: vocabulary))
    matches = found.result.matches.enumerated().map { index, match in
      MatchView(match, number: start + index + 1, form: form, vocabulary: vocabulary, texts: texts)
    }
    func send(_ offset: Int) -> Send { Send(fields: form.from(offset).fields(vocabulary: vocabulary)) }
    previous = start > 0 ? send(start - Self.pageSize) : nil
    next = end < total ? send(end) : nil
    map = Self.map(found, start: start).svg(texts: texts, outlines: site.outlines)
    relaxations = found.result.relaxations.map {
      RelaxationView($0, form: form, vocabulary: vocabulary, texts: texts)
    }
    hasRelaxations = !relaxations.isEmpty
    self.form = FindFormView(form, sections: site.sections, texts: texts)
  }

  private static func map(_ found: FoundPrograms, start: Int) -> ResultMap {
    ResultMap(
      origin: found.place.coordinate, place: found.place.name, radius: found.request.radiusMiles,
      dots: found.result.matches.enumerated().compactMap { index, match in
        guard let location = match.facility.location, let distance = match.distance else { return nil }
        return ResultMap.Dot(
          number: start + index + 1, coordinate: location.coordinate, isApproximate: location.precision == .zip,
          miles: distance.miles)
      })
  }
}
