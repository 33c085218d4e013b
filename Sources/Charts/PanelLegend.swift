// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What stands above a panel: its axis' label, and the names of its lines with a piece of each, in as many rows as they
/// need.
struct PanelLegend {
  private let panel: ChartPanel
  private let places: [(x: Double, row: Int)]
  private let rows: Int
  /// What the published values are called.
  private static let published = "published, with the band that passes"
  private static let rowHeight = 20.0

  init(_ panel: ChartPanel, width: Double) {
    self.panel = panel
    var places: [(x: Double, row: Int)] = []
    var x = 12.0
    var row = 0
    let names = panel.lines.count > 1 || !panel.points.isEmpty ? panel.lines.map(\.name) : []
    for name in names + (panel.points.isEmpty ? [] : [Self.published]) {
      let needed = 50 + 7.6 * Double(name.count)
      if x > 12, x + needed - 14 > width {
        x = 12
        row += 1
      }
      places.append((x, row))
      x += needed
    }
    self.places = places
    rows = places.isEmpty ? 0 : row + 1
  }

  /// How much room it takes.
  var height: Double {
    (panel.up.label.isEmpty ? 8 : 32) + (panel.events.isEmpty ? 0 : 18) + Double(rows) * Self.rowHeight
  }

  /// Draws it above `top`.
  func svg(top: Double) -> String {
    var parts: [String] = []
    let begin = top - height
    if !panel.up.label.isEmpty { parts.append(ChartDrawing.text(panel.up.label, x: 12, y: begin + 15, class: "axis")) }
    let first = begin + (panel.up.label.isEmpty ? 8 : 26)
    for (number, place) in places.enumerated() {
      let y = first + Double(place.row) * Self.rowHeight + 7
      if number < panel.lines.count {
        let (a, b) = (SVGText.coordinate(place.x), SVGText.coordinate(place.x + 26))
        parts.append(
          "<path class=\"line s\(number % PanelDrawing.styles)\" d=\"M\(a) \(SVGText.coordinate(y))H\(b)\"/>")
      } else {
        parts.append(
          "<circle class=\"published\" cx=\"\(SVGText.coordinate(place.x + 13))\" cy=\"\(SVGText.coordinate(y))\" r=\"4.5\"/>"
        )
      }
      let name = number < panel.lines.count ? panel.lines[number].name : Self.published
      parts.append(ChartDrawing.text(name, x: place.x + 32, y: y + 5, class: "tick"))
    }
    return parts.joined(separator: "\n")
  }
}
