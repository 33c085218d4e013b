// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Guide

/// Withdrawal: what it feels like, when it comes, what helps, and when to call.
struct WithdrawalView: Sendable {
  struct Part: Sendable {
    let section: KnowledgeView.Section
    let figure: FigureView?
  }

  let parts: [Part]
  let limits: [StatementView]
  let sources: [SourceView]

  init(_ knowledge: Knowledge, _ comparison: WithdrawalComparison, sources names: SourceNames, texts: Texts) {
    let language = texts.language
    var sources = SourceList()
    var parts: [Part] = []
    for section in knowledge.sections {
      let view = KnowledgeView.Section(section, sources: &sources, language)
      guard section.id == "when" else {
        parts.append(Part(section: view, figure: nil))
        continue
      }
      let chart = comparison.timeline(language)
      let table = FigureView.Table(
        head: ["table-opioid", "table-begins", "table-worst", "table-through"].map { texts($0) },
        rows: comparison.rows(language).map { FigureView.Table.Row(name: $0.name, cells: $0.cells) })
      let figure = FigureView(
        key: "timeline", heading: chart.title, said: sources.views(comparison.sentences(language)), table: table,
        limitsAnchor: "limits"
      ) { size, id in chart.svg(size, id: id) }
      parts.append(Part(section: view, figure: figure))
    }
    self.parts = parts
    limits = sources.views(comparison.limits(language))
    self.sources = sources.views(names)
  }
}
