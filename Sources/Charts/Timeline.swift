// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Stretches of time under one another on a common axis, each with its worst moment.
public struct Timeline: Hashable, Sendable {
  /// A stretch of time.
  public struct Row: Hashable, Sendable {
    /// What it is about.
    public var name: String
    /// When it begins and ends, in the unit of the axis.
    public var span: ClosedRange<Double>
    /// Its worst moment; `nil` for none.
    public var peak: Double?

    /// Makes a row.
    public init(_ name: String, _ span: ClosedRange<Double>, peak: Double? = nil) {
      self.name = name
      self.span = span
      self.peak = peak
    }
  }

  /// What it shows, in a few words.
  public var title: String
  /// The same for someone who cannot see it.
  public var description: String
  /// The axis of time.
  public var across: ChartAxis
  /// The rows, from top to bottom.
  public var rows: [Row]

  /// Makes a timeline.
  public init(title: String, description: String, across: ChartAxis, rows: [Row]) {
    self.title = title
    self.description = description
    self.across = across
    self.rows = rows
  }

  private static let rowHeight = 48.0

  /// The timeline as SVG; see ``LineChart/svg(_:id:)``.
  public func svg(_ size: ChartSize = .standard, id: String? = nil) -> String {
    let drawing = ChartDrawing(title: title, description: description, id: id)
    let range = across.range ?? ChartFrame.range([0] + rows.map(\.span.upperBound).filter(\.isFinite))
    let ticks = AxisTicks(range, count: size.ticksAcross, axis: across)
    let (left, right) = (14.0, size.width - 14)
    let bottom = drawing.head + Double(rows.count) * Self.rowHeight + 6
    func x(_ value: Double) -> Double {
      let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return left + min(1, max(0, share)) * (right - left)
    }
    var parts = ticks.values.map {
      "<path class=\"grid\" d=\"M\(SVGText.coordinate(x($0))) \(SVGText.coordinate(drawing.head))V\(SVGText.coordinate(bottom))\"/>"
    }
    for (number, row) in rows.enumerated() {
      let top = drawing.head + Double(number) * Self.rowHeight
      let y = SVGText.coordinate(top + 32)
      parts.append(ChartDrawing.text(row.name, x: left, y: top + 18, class: "tick strong"))
      parts.append(
        "<path class=\"span\" d=\"M\(SVGText.coordinate(x(row.span.lowerBound))) \(y)H\(SVGText.coordinate(x(row.span.upperBound)))\"/>"
      )
      if let peak = row.peak {
        parts.append("<circle class=\"peak\" cx=\"\(SVGText.coordinate(x(peak)))\" cy=\"\(y)\" r=\"8\"/>")
      }
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      let half = 4.2 * Double(label.count)
      let middle = min(size.width - 2 - half, max(2 + half, x(value)))
      parts.append(ChartDrawing.text(label, x: middle, y: bottom + 18, class: "tick", anchor: "middle"))
    }
    if !across.label.isEmpty {
      parts.append(ChartDrawing.text(across.label, x: right, y: bottom + 40, class: "tick", anchor: "end"))
    }
    return drawing.svg(width: size.width, height: bottom + (across.label.isEmpty ? 26 : 48), parts)
  }
}
