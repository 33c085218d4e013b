// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Where the parts of a chart lie.
struct ChartFrame {
  let left: Double
  let right: Double
  /// Where the last axis across ends.
  let bottom: Double
  let across: ClosedRange<Double>
  let ticks: AxisTicks
  let size: ChartSize
  private let chart: LineChart
  private let tops: [Double]
  private static let foot = 34.0

  init(_ chart: LineChart, size: ChartSize, head: Double) {
    self.chart = chart
    self.size = size
    left = size.left
    right = size.width - 14
    let xs = chart.panels.flatMap { $0.lines.flatMap(\.points).map(\.x) + $0.points.map(\.x) }.filter(\.isFinite)
    across = chart.across.range ?? Self.range(xs)
    ticks = AxisTicks(across, count: size.ticksAcross, axis: chart.across)
    var tops: [Double] = []
    var top = head
    for panel in chart.panels {
      top += PanelLegend(panel, width: size.width).height
      tops.append(top)
      top += size.panelHeight - 18
    }
    self.tops = tops
    bottom = top + Self.foot
  }

  /// From the least to the greatest, a little wider where they are the same.
  static func range(_ values: [Double]) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low < high ? low...high : (low - 0.5)...(high + 0.5)
  }

  func top(of panel: Int) -> Double {
    tops[panel]
  }

  func bottom(of panel: Int) -> Double {
    top(of: panel) + size.panelHeight - 40
  }

  func x(_ value: Double) -> Double {
    left + (value - across.lowerBound) / (across.upperBound - across.lowerBound) * (right - left)
  }

  /// The ticks' labels and the axis' under the last panel. A label at an end stays within the drawing.
  var acrossLabels: [String] {
    let under = bottom(of: chart.panels.count - 1)
    let labels = zip(ticks.values, ticks.labels).map { value, label in
      let half = 4.2 * Double(label.count)
      let middle = min(size.width - 2 - half, max(2 + half, x(value)))
      return ChartDrawing.text(label, x: middle, y: under + 21, class: "tick", anchor: "middle")
    }
    guard !chart.across.label.isEmpty else { return labels }
    return labels + [ChartDrawing.text(chart.across.label, x: right, y: under + 44, class: "tick", anchor: "end")]
  }
}
