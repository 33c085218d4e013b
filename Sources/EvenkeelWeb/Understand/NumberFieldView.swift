// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Guide

/// A number to choose: a field, buttons for a step up and down, and a slider where scripts run.
struct NumberFieldView: Sendable {
  let key: String
  let label: String
  let hint: String
  let unit: String
  let value: String
  let least: Int
  let greatest: Int
  let step: Int
  let problem: String?

  init(_ field: NumberField, key: String, value: String?, problem: String?, texts: Texts) {
    self.key = key
    label = field.label[texts.language]
    hint = field.hint[texts.language]
    unit = field.unit[texts.language]
    self.value = value ?? String(field.usual)
    least = field.least
    greatest = field.greatest
    step = field.step
    self.problem = problem
  }
}

/// A number as it was entered.
enum EnteredNumber {
  /// The name of the buttons for a step up or down; their value is the field and the direction, as in `weeks:-1`.
  static let stepField = "step"

  /// The text of a field after a step button, if one was pressed for it.
  static func text(_ key: String, _ field: NumberField, _ fields: FormFields) -> String? {
    let text = fields[key]?.trimmingCharacters(in: .whitespaces)
    guard let pressed = fields[stepField], let direction = Self.direction(pressed, key) else { return text }
    let value = (text.flatMap { Int($0) } ?? field.usual) + direction * field.step
    return String(min(field.greatest, max(field.least, value)))
  }

  private static func direction(_ pressed: String, _ key: String) -> Int? {
    pressed == "\(key):-1" ? -1 : pressed == "\(key):1" ? 1 : nil
  }
}
