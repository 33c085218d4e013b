// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// The search form as it is shown, filled in.
struct FindFormView: Sendable {
  struct Choice: Sendable {
    let value: String
    let label: String
    let chosen: Bool
  }

  let near: String
  let nearProblem: String?
  let withinProblem: String?
  let distances: [Choice]
  let conditions: [Choice]
  /// The sections of wishes on the first screen, as markup.
  let firstSections: [String]
  /// The sections of wishes behind "More wishes", as markup.
  let moreSections: [String]
  let moreOpen: Bool

  init(_ form: FindForm, problems: [FormProblem] = [], sections: WishSections, texts: Texts) {
    near = form.near
    func problem(_ anchor: String) -> String? { problems.first { $0.anchor == anchor }.map { texts($0.text) } }
    nearProblem = problem("near")
    withinProblem = problem("within")
    let miles = Set(FindForm.distances + [form.within].compactMap { $0 }).sorted()
    distances =
      miles.map {
        Choice(value: "\($0)", label: texts("within-miles", ["count": "\($0)"]), chosen: form.within == $0)
      } + [Choice(value: FindForm.anyDistance, label: texts("within-any"), chosen: form.within == nil)]
    conditions = Condition.allCases.map {
      Choice(value: $0.rawValue, label: texts("condition-\($0.rawValue)"), chosen: form.condition == $0)
    }
    firstSections = sections.markup(first: true, form: form, texts: texts)
    moreSections = sections.markup(first: false, form: form, texts: texts)
    moreOpen = sections.isMoreChosen(in: form)
  }
}
