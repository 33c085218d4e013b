// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Bars across, each with its name above and its value in words at its end.
public struct BarChart: Hashable, Sendable {
  /// A bar.
  public struct Bar: Hashable, Sendable {
    /// What it stands for.
    public var name: String
    /// Its length, 0 or more.
    public var value: Double
    /// The value in words.
    public var words: String

    /// Makes a bar.
    public init(_ name: String, _ value: Double, words: String) {
      self.name = name
      self.value = value
      self.words = words
    }
  }

  /// What it shows, in a few words.
  public var title: String
  /// The same for someone who cannot see it.
  public var description: String
  /// The bars, from top to bottom.
  public var bars: [Bar]
  /// The value of a bar as long as the chart is wide.
  public var greatest: Double

  /// Makes a chart.
  public init(title: String, description: String, bars: [Bar], greatest: Double) {
    self.title = title
    self.description = description
    self.bars = bars
    self.greatest = greatest
  }

  private static let rowHeight = 50.0

  /// The chart as SVG; see ``LineChart/svg(_:id:)``.
  public func svg(_ size: ChartSize = .standard, id: String? = nil) -> String {
    let drawing = ChartDrawing(title: title, description: description, id: id)
    let room = size.width - 24
    let parts = bars.enumerated().flatMap { number, bar in
      let top = drawing.head + Double(number) * Self.rowHeight
      let share = greatest > 0 && bar.value.isFinite ? min(1, max(0, bar.value / greatest)) : 0
      func box(_ kind: String, _ width: Double) -> String {
        "<rect class=\"\(kind)\" x=\"12\" y=\"\(SVGText.coordinate(top + 22))\" width=\"\(SVGText.coordinate(width))\" height=\"14\" rx=\"3\"/>"
      }
      return [
        ChartDrawing.text(bar.name, x: 12, y: top + 16, class: "axis"),
        ChartDrawing.text(bar.words, x: size.width - 12, y: top + 16, class: "strong", anchor: "end"),
        box("rest", room), box("bar", room * share),
      ]
    }
    return drawing.svg(
      width: size.width, height: drawing.head + Double(bars.count) * Self.rowHeight, parts)
  }
}
