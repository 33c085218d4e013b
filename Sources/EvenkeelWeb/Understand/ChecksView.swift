// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Guide
import Pharmacology

/// How the model was checked: each published finding beside what the model says.
struct ChecksView: Sendable {
  struct Line: Sendable {
    let name: String
    let predicted: String
    let published: String
    let band: String
    let passed: Bool
    let verdict: String
  }

  struct Check: Sendable {
    let title: String
    let note: String?
    let mark: String?
    let lines: [Line]
  }

  let summary: String
  let checks: [Check]
  let sources: [SourceView]

  init(_ results: [CheckResult], sources names: SourceNames, texts: Texts) {
    var sources = SourceList()
    let passed = results.count(where: \.passed)
    summary = texts("checks-summary", ["passed": String(passed), "total": String(results.count)])
    checks = results.map { result in
      let lines = zip(zip(result.definition.quantities, result.predicted), result.passes).map { pair, passes in
        let (quantity, predicted) = pair
        func unit(_ text: String) -> String { quantity.unit == "1" ? text : "\(text) \(quantity.unit)" }
        return Line(
          name: quantity.name,
          predicted: predicted.isFinite ? unit(NumberText.rough(predicted)) : texts("checks-unknown"),
          published: quantity.published.map { unit(NumberText.plain($0)) } ?? "–",
          band: texts(
            "table-from-to", ["low": NumberText.plain(quantity.low), "high": NumberText.plain(quantity.high)]),
          passed: passes, verdict: texts(passes ? "checks-yes" : "checks-no"))
      }
      return Check(
        title: result.definition.title, note: result.definition.note, mark: sources.mark(result.definition.source),
        lines: lines)
    }
    self.sources = sources.views(names)
  }
}
