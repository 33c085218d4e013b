// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// Writes outlooks for a terminal.
enum UnderstandText {
  /// What is said of an outlook, a line for each sentence.
  static func words(_ outlook: Outlook, _ language: Language) -> String {
    var lines = ["\(outlook.situationName(language)): \(outlook.planName(language))"]
    if let detail = outlook.plan.detail { lines.append("(\(detail[language]))") }
    lines += outlook.advice(language).map { "! \($0.text)" }
    for quantity in outlook.quantities {
      lines += ["", outlook.chart(quantity, language).title]
      lines += outlook.sentences(quantity, language).map { "  \($0.text)" }
    }
    lines += [""] + outlook.limits(language).map { "- \($0.text)" }
    return lines.joined(separator: "\n")
  }

  /// The situations and plans.
  static func choices(_ guide: Guide, _ language: Language) -> String {
    func rows(_ items: [(id: String, number: String?, name: LocalizedText)]) -> [[String]] {
      let numbers = items.map { item in
        guide.number(item.number).map { "=\($0.least)…\($0.greatest) \($0.unit[language])" } ?? ""
      }
      return [items.map(\.id), numbers, items.map { $0.name[language] }]
    }
    let situations = rows(guide.situations.map { ($0.id, $0.number, $0.name) })
    let plans = rows(guide.plans.map { ($0.id, $0.number, $0.name) })
    return [situations, plans].map { AlignedColumns.text($0, leading: 3) }.joined(separator: "\n\n")
  }
}
