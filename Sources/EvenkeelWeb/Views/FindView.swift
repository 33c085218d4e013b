// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The search page before there are results: the form, and what is wrong with it.
struct FindView: Sendable {
  struct Message: Sendable {
    let anchor: String
    let message: String
  }

  /// A place that was perhaps meant, and the form to send for it.
  struct PlaceChoice: Sendable {
    let label: String
    let fields: [FormFields.Field]
  }

  let problems: [Message]
  let hasProblems: Bool
  let choicesTitle: String?
  let choices: [PlaceChoice]
  let hasChoices: Bool
  let form: FindFormView

  init(form: FindFormView, problems: [FormProblem], choicesTitle: String?, choices: [PlaceChoice], texts: Texts) {
    self.problems = problems.map { Message(anchor: $0.anchor, message: texts($0.text)) }
    hasProblems = !problems.isEmpty
    self.choicesTitle = choicesTitle
    self.choices = choices
    hasChoices = !choices.isEmpty
    self.form = form
  }
}
