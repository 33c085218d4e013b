// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// Writes plans for a terminal.
enum PlanText {
  /// The plans, a line each.
  static func list(_ plans: [StartPlan], _ language: Language) -> String {
    AlignedColumns.text([plans.map(\.id), plans.map(\.kind.rawValue), plans.map { $0.title[language] }], leading: 3)
  }

  /// A plan for the chart.
  static func words(_ answer: PlanAnswer) -> String {
    var lines = [answer.title, answer.for, ""]
    if !answer.isOpen {
      lines += ["NOT NOW. \(answer.offerInstead)"]
      if !answer.instead.isEmpty {
        lines.append("By this profile these do not have to wait: \(answer.instead.joined(separator: "; "))")
      }
      lines.append("")
    }
    lines += answer.reasons.map { "\(CompareText.sign($0.effect)) \($0.text) (\($0.basis))" }
    lines += answer.washouts.map(\.text)
    lines +=
      ["", "Before the first dose"]
      + answer.gates.map {
        "  [\(mark($0.state))] \($0.check) (\($0.strength)\($0.isChecked ? "" : ", check the label"))"
      }
    lines += ["", "Steps"]
    for step in answer.steps {
      lines.append("  \(step.when)\(step.dose.map { ": \($0)" } ?? "")")
      lines.append("      \(step.do) (\(step.strength)\(step.isChecked ? "" : ", check the label"))")
      if let check = step.check { lines.append("      Look at: \(check)") }
    }
    lines +=
      ["", "Stop rules"]
      + answer.stop.map { "  \($0.when): \($0.do) (\($0.strength)\($0.isChecked ? "" : ", check the label"))" }
    if !answer.uncertain.isEmpty { lines += ["", "Where evidence is weak"] + answer.uncertain.map { "  \($0)" } }
    lines += ["", "Tell the person"] + answer.tell.map { "  \($0.text)" }
    return (lines + ["", person(answer)]).joined(separator: "\n")
  }

  /// The person's version.
  static func person(_ answer: PlanAnswer) -> String {
    (["For the person: \(answer.title)"] + answer.person.enumerated().map { "  \($0 + 1). \($1.text)" })
      .joined(separator: "\n")
  }

  private static func mark(_ state: String) -> String {
    switch state {
    case "passed": "x"
    case "not-passed": "NOT PASSED"
    default: " "
    }
  }
}
