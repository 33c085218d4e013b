// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence

/// How often a first prescription of an opioid becomes long-term use (`shah-2017`).
public struct LongTermUse: Decodable, Sendable {
  /// People whose first episode lasted at least so long.
  public struct Row: Decodable, Hashable, Sendable {
    /// The least number of days.
    public let fromDays: Int
    /// How many of a hundred still took opioids a year later.
    public let percent: Double
    /// The same as whole people.
    public var of100: Int { Int(percent.rounded()) }
  }

  /// The rows, from short to long.
  public let rows: [Row]

  /// The row for an episode of so many days; `nil` for none.
  public func row(days: Int) -> Row? {
    rows.last { $0.fromDays <= days }
  }
}

extension Guide {
  /// What is said of an episode of so many days.
  /// - Throws: ``GuideError/numberOutOfRange(field:name:range:)`` with the field `days`.
  public func longTermUse(days: Int) throws(GuideError) -> (
    row: LongTermUse.Row, sentence: LocalizedText, source: String
  ) {
    try painMedicines.days.check(Double(days), field: "days")
    guard let row = longTermUse.row(days: days) else { throw .resourceDamaged(file: "long-term-use.json") }
    func said(_ language: Language) -> Statement {
      words(
        row.fromDays == 1 ? "pain-days-one" : "pain-days", language,
        ["days": String(row.fromDays), "count": String(row.of100)])
    }
    return (row, LocalizedText(en: said(.english).text, es: said(.spanish).text), said(.english).source)
  }

  /// The published shares as bars.
  public func longTermUseChart(_ language: Language) -> BarChart {
    let bars = longTermUse.rows.map { row in
      BarChart.Bar(
        words(row.fromDays == 1 ? "pain-bar-one" : "pain-bar", language, ["days": String(row.fromDays)]).text,
        row.percent, words: words("pain-of-100", language, ["count": String(row.of100)]).text)
    }
    return BarChart(
      title: words("pain-days-title", language).text,
      description: bars.map { "\($0.name): \($0.words)" }.joined(separator: "; ") + ".", bars: bars, greatest: 100)
  }
}
