// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Guide

/// A chart with its words and its numbers: drawn wide and narrow, of which the page shows the one that fits.
struct FigureView: Sendable {
  /// The numbers of a chart.
  struct Table: Sendable {
    struct Row: Sendable {
      let name: String
      let cells: [String]
    }

    let head: [String]
    let rows: [Row]
  }

  let key: String
  let heading: String
  let sentences: [StatementView]
  /// The drawing for wide screens; `nil` where the narrow one serves everywhere.
  let wide: String?
  let narrow: String
  let table: Table
  /// Where the page says what the chart cannot tell; `nil` where nothing was simulated.
  let limitsAnchor: String?

  /// - Parameters:
  ///   - plan: Which of two plans it belongs to; `nil` where there is only one.
  ///   - isWide: Whether it has the width of the page to itself.
  init(
    _ chart: LineChart, key: String, plan: String? = nil, said: [StatementView], isWide: Bool,
    limitsAnchor: String? = "limits", texts: Texts
  ) {
    self.key = key
    heading = [chart.title, plan].compactMap { $0 }.joined(separator: ": ")
    sentences = said
    wide = isWide ? chart.svg(.wide, id: "\(key)-wide") : nil
    narrow = chart.svg(.narrow, id: "\(key)-narrow")
    table = Table(chart, texts: texts)
    self.limitsAnchor = limitsAnchor
  }

  /// A chart of another kind.
  init(
    key: String, heading: String, said: [StatementView], table: Table, limitsAnchor: String? = nil,
    draw: (_ size: ChartSize, _ id: String) -> String
  ) {
    self.key = key
    self.heading = heading
    sentences = said
    wide = draw(.wide, "\(key)-wide")
    narrow = draw(.narrow, "\(key)-narrow")
    self.table = table
    self.limitsAnchor = limitsAnchor
  }
}

extension FigureView.Table {
  /// About a dozen rows of a line chart: for each line the middle, with the range where it has one.
  init(_ chart: LineChart, texts: Texts) {
    let lines = chart.panels.first?.lines ?? []
    let range = chart.across.range ?? 0...1
    let begin = max(0, range.lowerBound)
    let step = Self.step((range.upperBound - begin) / 12)
    head =
      [chart.across.label]
      + lines.flatMap { line in
        let name = line.name.isEmpty || lines.count == 1 ? chart.panels.first?.up.label ?? "" : line.name
        return line.band.isEmpty ? [name] : [name, texts("table-range")]
      }
    rows = stride(from: begin, through: range.upperBound + 1e-9, by: step).map { x in
      Row(
        name: NumberText.plain(x),
        cells: lines.flatMap { line in
          guard let place = Self.nearest(x, line.points.map(\.x)) else { return ["–"] }
          let middle = NumberText.rough(line.points[place].y)
          guard line.band.indices.contains(place) else { return [middle] }
          let band = line.band[place]
          return [
            middle, texts("table-from-to", ["low": NumberText.rough(band.low), "high": NumberText.rough(band.high)]),
          ]
        })
    }
  }

  private static func nearest(_ x: Double, _ places: [Double]) -> Int? {
    places.indices.min { abs(places[$0] - x) < abs(places[$1] - x) }
  }

  /// A step that people count in.
  private static func step(_ least: Double) -> Double {
    [1, 2, 3, 4, 6, 7, 12, 14, 28].first { $0 >= least - 1e-9 } ?? (least / 28).rounded(.up) * 28
  }
}
