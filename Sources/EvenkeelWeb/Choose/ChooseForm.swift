// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// The decision aid, one thing a page.
struct ChooseForm: Sendable {
  /// A page of questions.
  struct Step: Sendable {
    let id: String
    let fields: [String]
  }

  /// What is shown next.
  enum Place: Hashable, Sendable {
    case start
    case step(Int)
    case review
    case result
  }

  /// The pages, in their order. Danger comes first.
  static let steps = [
    Step(id: "safety", fields: ["danger", "suicidal"]), Step(id: "goal", fields: ["goal"]),
    Step(id: "now", fields: ["treatment"]), Step(id: "opioids", fields: ["opioids", "dependence"]),
    Step(id: "you", fields: ["age", "pregnant", "breastfeeding"]),
    Step(id: "body", fields: ["liver", "kidney", "heart", "lungs", "bleeding", "allergies"]),
    Step(id: "other", fields: ["alcohol", "sedatives", "pain", "medicines"]),
    Step(id: "life", fields: ["otp", "supervised", "release", "home", "past"]),
    Step(id: "matters", fields: ["matters"]), Step(id: "wish", fields: ["wish"]),
  ]

  let form: ProfileForm
  private(set) var place: Place

  init(_ reader: ProfileReader, _ fields: FormFields = FormFields()) {
    form = ProfileForm(reader, fields)
    let at = fields["at"].flatMap(Int.init).map { min(max($0, -1), Self.steps.count - 1) } ?? -1
    let go = fields["go"] ?? ""
    switch go {
    case "back": place = at > 0 ? .step(at - 1) : .start
    case "review": place = .review
    case "result": place = .result
    case _ where go.hasPrefix("change:"):
      place = Self.steps.firstIndex { $0.id == go.dropFirst("change:".count) }.map(Place.step) ?? .review
    default:
      // Where nothing was sent there is nothing to go on from.
      place =
        fields["at"] == nil ? .start : fields["from"] == "review" ? .review : at + 1 < Self.steps.count ? .step(at + 1) : .review
      if case .step(let shown)? = fields["at"].map({ _ in Place.step(max(at, 0)) }), hasProblems(Self.steps[shown]) {
        place = .step(shown)
      }
    }
    // What cannot be read is asked again before anything follows from it.
    if place == .review || place == .result, let wrong = Self.steps.firstIndex(where: { hasProblems($0) }) {
      place = .step(wrong)
    }
  }

  private func hasProblems(_ step: Step) -> Bool {
    step.fields.contains { form.problems[$0] != nil }
  }

  /// The fields that make the same page again, in another language.
  var fields: [FormFields.Field] {
    let again: [FormFields.Field] =
      switch place {
      case .start: []
      case .step(let number): [FormFields.Field(name: "go", value: "change:\(Self.steps[number].id)")]
      case .review: [FormFields.Field(name: "go", value: "review")]
      case .result: [FormFields.Field(name: "go", value: "result")]
      }
    return form.fields() + again
  }
}
