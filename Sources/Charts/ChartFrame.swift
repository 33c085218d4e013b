// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Where the parts of a chart lie.
struct ChartFrame {
  let left = 64.0
  let right: Double
  let height: Double
  let captionTop: Double
  let across: ClosedRange<Double>
  let ticks: AxisTicks
  private let chart: LineChart
  private let panelHeight: Double
  private static let top = 44.0
  /// Above each panel its axis' label and the names of its lines.
  static let head = 46.0
  private static let foot = 56.0

  init(_ chart: LineChart, width: Double, panelHeight: Double) {
    self.chart = chart
    self.panelHeight = panelHeight
    right = width - 18
    let xs = chart.panels.flatMap { $0.lines.flatMap(\.points).map(\.x) + $0.points.map(\.x) }.filter(\.isFinite)
    across = chart.across.range ?? Self.range(xs)
    ticks = AxisTicks(across, count: 8)
    let bottom = Self.top + Double(chart.panels.count) * (panelHeight + Self.head)
    captionTop = bottom + Self.foot + 12
    height = captionTop + 20 * Double(chart.captions.count) - (chart.captions.isEmpty ? 12 : 4)
  }

  /// From the least to the greatest, a little wider where they are the same.
  static func range(_ values: [Double]) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low < high ? low...high : (low - 0.5)...(high + 0.5)
  }

  func top(of panel: Int) -> Double {
    Self.top + Double(panel) * (panelHeight + Self.head) + Self.head
  }

  func bottom(of panel: Int) -> Double {
    top(of: panel) + panelHeight - 18
  }

  func x(_ value: Double) -> Double {
    left + (value - across.lowerBound) / (across.upperBound - across.lowerBound) * (right - left)
  }

  /// The ticks' labels and the axis' under the last panel.
  var acrossLabels: [String] {
    let bottom = bottom(of: chart.panels.count - 1)
    let labels = zip(ticks.values, ticks.labels).map { value, label in
      "<text class=\"tick\" text-anchor=\"middle\" x=\"\(SVGText.coordinate(x(value)))\" "
        + "y=\"\(SVGText.coordinate(bottom + 21))\">\(label)</text>"
    }
    let name =
      "<text text-anchor=\"end\" x=\"\(SVGText.coordinate(right))\" y=\"\(SVGText.coordinate(bottom + 44))\">"
      + "\(SVGText.escaped(chart.across.label))</text>"
    return labels + [name]
  }
}
