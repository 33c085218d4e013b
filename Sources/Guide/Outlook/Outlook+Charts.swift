// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Pharmacology

extension Outlook {
  /// The quantities that have something to show. For people on naltrexone the model knows nothing of craving, and
  /// there is no last use to compare their vulnerability with.
  public var quantities: [OutlookQuantity] {
    OutlookQuantity.allCases.filter { quantity in
      switch quantity {
      case .level: level != nil
      case .blockade: medication != nil
      case .craving, .vulnerability: !situation.id.hasPrefix("naltrexone")
      default: true
      }
    }
  }

  /// The chart of a quantity: the person in the middle, with the range of 90 of 100 people.
  public func chart(_ quantity: OutlookQuantity, _ language: Language) -> LineChart {
    let said = sentences(quantity, language).map(\.text).joined(separator: " ")
    return LineChart(
      title: words("chart-\(quantity.rawValue)", language).text, description: said,
      across: ChartAxis(words("axis-days", language).text, range: -1...max(1, days)),
      panels: [panel(quantity, language)])
  }

  /// Everything in one picture that stands alone.
  public func picture(_ language: Language) -> LineChart {
    LineChart(
      title: "\(situationName(language)): \(planName(language))",
      description: quantities.flatMap { sentences($0, language) }.map(\.text).joined(separator: " "),
      across: ChartAxis(words("axis-days", language).text, range: -1...max(1, days)),
      panels: quantities.map { quantity in
        var panel = panel(quantity, language)
        panel.up.label = "\(words("chart-\(quantity.rawValue)", language).text): \(panel.up.label)"
        return panel
      },
      captions: limits(language).prefix(2).map(\.text))
  }

  private func panel(_ quantity: OutlookQuantity, _ language: Language) -> ChartPanel {
    func axis(_ range: ClosedRange<Double>?) -> ChartAxis {
      ChartAxis(words("chart-\(quantity.rawValue)-axis", language).text, range: range)
    }
    func panel(_ name: String, factor: Double, _ range: ClosedRange<Double>?) -> ChartPanel {
      ChartPanel(
        axis(range),
        lines: self[name].map { [line(words("chart-\(quantity.rawValue)", language).text, $0, factor)] } ?? [],
        events: events(language))
    }
    switch quantity {
    case .withdrawal:
      var result = panel("COWS", factor: 1, 0...40)
      result.levels = [
        (5, "level-mild"), (13, "level-moderate"), (25, "level-moderately-severe"),
      ].map { ChartLevel($0, words($1, language).text) }
      if withdrawal.isUsual, let peak = withdrawal.peak, let course = self["COWS"],
        let row = laterRows.min(by: { abs(band.times[$0] - peak) < abs(band.times[$1] - peak) })
      {
        result.marks = [
          ChartMark(
            ChartPlace(peak / 24, course.middle[row]),
            words("mark-worst", language, ["peak": moment(peak, language)]).text)
        ]
      }
      return result
    case .craving: return panel("craving", factor: 1, 0...100)
    case .blockade: return panel("blockade", factor: 100, 0...100)
    case .vulnerability:
      return panel("relative vulnerability", factor: 1 / vulnerabilityAtStart, nil)
    case .level:
      return ChartPanel(
        axis(nil), lines: level.map { [line(words("chart-level", language).text, $0, 1)] } ?? [],
        events: events(language))
    case .occupancy:
      return ChartPanel(
        axis(0...100), lines: occupancies.map { line($0.drug[language], $0.course, 100) }, events: events(language))
    }
  }

  private func line(_ name: String, _ course: Band.Series, _ factor: Double) -> ChartLine {
    let days = band.times.map { $0 / 24 }
    return ChartLine(
      name, zip(days, course.middle).map { ChartPlace($0, factor * $1) },
      band: days.indices.map { ChartRange(days[$0], factor * course.low[$0], factor * course.high[$0]) })
  }

  private func events(_ language: Language) -> [ChartEvent] {
    if let start = setting.start { return [ChartEvent(start / 24, words("mark-first", language).text)] }
    let number = Double(setting.planNumber ?? 0)
    switch plan.id {
    case "taper": return [ChartEvent(number * 7, words("mark-last", language).text)]
    case "missed": return [ChartEvent(number + 1, words("mark-again", language).text)]
    default: return []
    }
  }
}
