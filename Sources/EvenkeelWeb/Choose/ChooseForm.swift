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
  /// Whether one answer is changed, after which all are shown again.
  private(set) var isChange = false

  init(_ reader: ProfileReader, _ fields: FormFields = FormFields()) {
    form = ProfileForm(reader, fields)
    let at = fields["at"].flatMap(Int.init).map { min(max($0, -1), Self.steps.count - 1) } ?? -1
    let go = fields["go"] ?? ""
    switch go {
    case "back": place = at > 0 ? .step(at - 1) : .start
    case "review": place = .review
    case "result": place = .result
    case _ where go.hasPrefix("change:") || go.hasPrefix("at:"):
      isChange = go.hasPrefix("change:")
      place = Self.steps.firstIndex { go.hasSuffix(":\($0.id)") }.map(Place.step) ?? .review
    default: place = .start
    }
    if go.isEmpty, fields["at"] != nil {
      isChange = fields["from"] == "review"
      if at >= 0, hasProblems(Self.steps[at]) {
        place = .step(at)
      } else {
        place = !isChange && at + 1 < Self.steps.count ? .step(at + 1) : .review
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
      case .step(let number):
        [FormFields.Field(name: "go", value: "\(isChange ? "change" : "at"):\(Self.steps[number].id)")]
      case .review: [FormFields.Field(name: "go", value: "review")]
      case .result: [FormFields.Field(name: "go", value: "result")]
      }
    return form.fields() + again
  }
}
