// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension LineChart {
  /// The chart as SVG: light and dark, with lines told apart by their dashes too.
  /// - Parameters:
  ///   - size: How large it is drawn.
  ///   - id: What its ids begin with, for a chart within a page that has ``ChartStyle/rules`` and shows title and
  ///     captions itself; `nil` for a picture that stands alone.
  public func svg(_ size: ChartSize = .standard, id: String? = nil) -> String {
    let drawing = ChartDrawing(title: title, description: description, id: id)
    let frame = ChartFrame(self, size: size, head: drawing.head)
    var parts: [String] = []
    for (number, panel) in panels.enumerated() {
      parts.append(PanelDrawing(panel, in: frame, number: number).svg)
    }
    parts += frame.acrossLabels
    if id == nil {
      for (number, caption) in captions.enumerated() {
        parts.append(
          ChartDrawing.text(caption, x: 12, y: frame.bottom + 24 + 20 * Double(number), class: "caption"))
      }
    }
    let height = frame.bottom + (id == nil && !captions.isEmpty ? 20 + 20 * Double(captions.count) : 0)
    return drawing.svg(width: size.width, height: height, parts)
  }
}
