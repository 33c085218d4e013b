// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Treatment

/// How many of 100 people had a side effect, with and without a medication.
struct SideEffectsView: Sendable {
  struct Row: Sendable {
    let effect: String
    let treated: String
    let control: String
  }

  let title: String
  let population: String
  let treated: String
  let control: String
  let rows: [Row]
  /// Whether frequencies are words only.
  let isWords: Bool
  let mark: String?
  let isUnchecked: Bool
  /// The most frequent effect, as people.
  let people: [FigureView]

  init(_ table: SideEffectTable, _ sources: inout SourceList, _ texts: Texts) {
    let language = texts.language
    func arm(_ arm: SideEffectTable.Arm) -> String {
      arm.people.map { texts("side-arm", ["name": arm.name[language], "people": String($0)]) } ?? arm.name[language]
    }
    func text(_ count: Double) -> String { count == count.rounded() ? String(Int(count)) : String(count) }
    title = table.title[language]
    population = table.population[language]
    treated = arm(table.treated)
    control = table.control.map(arm) ?? ""
    rows = table.rows.map {
      Row(
        effect: $0.effect[language], treated: $0.treated.map(text) ?? $0.frequency?[language] ?? "–",
        control: $0.control.map(text) ?? "–")
    }
    isWords = !table.rows.contains { $0.treated != nil }
    mark = sources.mark(table.source)
    isUnchecked = !table.checked
    people =
      (table.rows.max { ($0.treated ?? 0) < ($1.treated ?? 0) }).map { row in
        let arms =
          (row.treated.map { [(table.treated.name, $0)] } ?? [])
          + (table.control.flatMap { arm in row.control.map { [(arm.name, $0)] } } ?? [])
        return arms.enumerated().map { place, arm in
          let words = texts("outcome-of", ["count": text(arm.1), "of": "100"])
          let array = IconArray(
            title: "\(row.effect[language]): \(arm.0[language])", description: words, filled: Int(arm.1.rounded()))
          return FigureView(
            key: "side-\(table.id)-\(place)", heading: "\(row.effect[language]), \(arm.0[language]): \(words)",
            said: [],
            table: FigureView.Table(head: [], rows: [])
          ) { size, id in array.svg(size, id: id) }
        }
      } ?? []
  }
}
