// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Treatment

/// What a study found, as people.
struct OutcomeView: Sendable {
  let title: String
  let said: String
  let mark: String?
  let population: String
  let uncertain: String
  let isUnchecked: Bool
  let people: [FigureView]

  init(_ outcome: Outcome, _ sources: inout SourceList, key: String, texts: Texts) {
    let language = texts.language
    title = "\(outcome.title[language]), \(outcome.time[language])"
    said = outcome.said[language]
    mark = sources.mark(outcome.source)
    population = "\(texts("outcome-\(outcome.design.rawValue)")), \(outcome.year). \(outcome.population[language])."
    uncertain = outcome.uncertain[language]
    isUnchecked = !outcome.checked
    // Where it is rare, a hundred people would show nothing; and days or tests are no people. Bars then.
    guard outcome.denominator == 100, outcome.counted == nil else {
      let greatest = max(outcome.rows.map(\.count).max() ?? 1, 1)
      let chart = BarChart(
        title: title, description: said,
        bars: outcome.rows.map { row in
          BarChart.Bar(row.name[language], row.count, words: Self.words(row, outcome, texts))
        }, greatest: outcome.denominator == 100 ? 100 : greatest)
      people = [
        FigureView(
          key: "\(key)-\(outcome.id)", heading: title, said: [], table: FigureView.Table(head: [], rows: [])
        ) { size, id in chart.svg(size, id: id) }
      ]
      return
    }
    people = outcome.rows.map { row in
      let words = Self.words(row, outcome, texts)
      let array = IconArray(
        title: "\(row.name[language]): \(outcome.title[language])", description: words,
        filled: Int(row.count.rounded()))
      return FigureView(
        key: "\(key)-\(outcome.id)-\(row.option)", heading: "\(row.name[language]): \(words)", said: [],
        table: FigureView.Table(head: [], rows: [])
      ) { size, id in array.svg(size, id: id) }
    }
  }

  private static func words(_ row: Outcome.Row, _ outcome: Outcome, _ texts: Texts) -> String {
    func text(_ number: Double) -> String {
      number == number.rounded() ? String(Int(number)) : String((number * 10).rounded() / 10)
    }
    let of =
      outcome.counted.map { texts("outcome-counted-\($0.rawValue)", ["count": String(outcome.denominator)]) }
      ?? String(outcome.denominator)
    guard let low = row.low, let high = row.high else {
      return texts("outcome-of", ["count": text(row.count), "of": of])
    }
    return texts("outcome-of-range", ["count": text(row.count), "of": of, "low": text(low), "high": text(high)])
  }
}
