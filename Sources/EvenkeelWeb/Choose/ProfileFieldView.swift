// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// A question of a profile on a page.
struct ProfileFieldView: Sendable {
  struct Choice: Sendable {
    let id: String
    let value: String
    let label: String
    let chosen: Bool
  }

  /// An option with a choice of its own.
  struct Row: Sendable {
    let id: String
    let name: String
    let label: String
    let choices: [Choice]
    /// The number, where one is entered instead of chosen.
    let value: String
  }

  let key: String
  let name: String
  let question: String
  let hint: String?
  let problem: String?
  let isRadio: Bool
  /// Whether it is chosen from a list that opens, to save room.
  let isSelect: Bool
  let isCheckbox: Bool
  let isText: Bool
  /// Whether only digits are asked for.
  let isNumeric: Bool
  let isRows: Bool
  /// Whether the days of each option are entered as numbers.
  let isNumberRows: Bool
  let value: String
  let choices: [Choice]
  let rows: [Row]

  /// - Parameter isBrief: whether the short name stands for the question, as on a clinician's page.
  init(_ field: ProfileField, _ form: ProfileForm, isBrief: Bool, texts: Texts) {
    let language = texts.language
    let given = form.texts[field.id] ?? []
    let name = ProfileForm.name(field.id)
    key = name
    self.name = name
    question = (isBrief ? field.name : field.question)[language]
    hint = isBrief && field.kind != .names ? nil : field.hint?[language]
    problem = form.problems[field.id].map { $0.remedy[language] }
    isRadio = field.kind == .one && !isBrief
    isSelect = field.kind == .one && isBrief
    isCheckbox = field.kind == .many
    isText = field.kind == .number || field.kind == .names
    isNumeric = field.kind == .number
    isNumberRows = field.kind == .days && isBrief
    isRows = (field.kind == .days || field.kind == .ratings) && !isNumberRows
    value = isText ? given.last ?? "" : ""
    var choices = (field.options ?? []).map {
      Choice(id: "\(name)-\($0.id)", value: $0.id, label: $0.name[language], chosen: given.contains($0.id))
    }
    if field.kind == .one {
      choices.append(
        Choice(
          id: "\(name)-unknown", value: "unknown",
          label: texts(field.id == "wish" ? "choose-no-wish" : "choose-not-sure"),
          chosen: given.contains("unknown")))
    }
    if field.kind == .many {
      choices.append(
        Choice(id: "\(name)-none", value: "none", label: texts("choose-none-of-these"), chosen: given == ["none"]))
    }
    self.choices = isRows || isNumberRows ? [] : choices
    let kinds: [(value: String, text: String)] =
      field.kind == .days
      ? Self.days : [("", "choose-unsaid"), ("2", "choose-a-lot"), ("1", "choose-some"), ("0", "choose-not")]
    rows =
      !isRows && !isNumberRows
      ? []
      : (field.options ?? []).map { option in
        let text = form.text(field.id, option.id)
        return Row(
          id: "\(name)-\(option.id)", name: ProfileForm.name(field.id, option.id), label: option.name[language],
          choices: kinds.map {
            Choice(id: "", value: $0.value, label: texts($0.text), chosen: text == $0.value)
          }, value: text)
      }
  }

  /// When an opioid was last taken: the fewest days that each answer stands for, so that no wait is made too short.
  private static let days: [(value: String, text: String)] = [
    ("", "days-not"), ("0", "days-0"), ("2", "days-2"), ("7", "days-7"), ("10", "days-10"), ("14", "days-14"),
    ("60", "days-60"), ("180", "days-180"), ("unknown", "choose-not-sure"),
  ]
}
