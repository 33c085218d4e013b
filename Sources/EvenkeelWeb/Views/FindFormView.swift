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

  struct Wish: Sendable {
    let value: String
    let group: String
    let label: String
    let note: String?
    let chosen: Bool
    let strengthLabel: String
    let strengths: [Choice]
  }

  struct Group: Sendable {
    let key: String
    let title: String
    let explanation: String?
    let wishes: [Wish]
  }

  /// Set before the ids, so that two forms fit on one page.
  let prefix: String
  let near: String
  let nearProblem: String?
  let withinProblem: String?
  let distances: [Choice]
  let conditions: [Choice]
  let firstGroups: [Group]
  let moreGroups: [Group]
  let moreOpen: Bool

  init(_ form: FindForm, problems: [FormProblem] = [], vocabulary: WishVocabulary, texts: Texts) {
    prefix = ""
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
    let builder = WishGroupBuilder(form: form, vocabulary: vocabulary, texts: texts)
    firstGroups = builder.firstGroups
    moreGroups = builder.moreGroups
    let first = Set(firstGroups.flatMap(\.wishes).map(\.value))
    moreOpen = form.wishes.contains { !first.contains($0.id) }
  }
}
