// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Draws one panel.
struct PanelDrawing {
  private static let thinnedTo = 600
  private static let styles = 5
  private let panel: ChartPanel
  private let frame: ChartFrame
  private let number: Int
  private let up: ClosedRange<Double>

  init(_ panel: ChartPanel, in frame: ChartFrame, number: Int) {
    self.panel = panel
    self.frame = frame
    self.number = number
    let ys =
      panel.lines.flatMap(\.points).filter { frame.across.contains($0.x) }.map(\.y)
      + panel.points.flatMap { [$0.low, $0.high] }
    up = panel.up.range ?? Self.rounded(ChartFrame.range(ys.filter(\.isFinite) + [0]))
  }

  /// Wide enough for whole ticks.
  private static func rounded(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let ticks = AxisTicks(range, count: 5)
    guard ticks.values.count > 1 else { return range }
    let step = ticks.values[1] - ticks.values[0]
    let low = (range.lowerBound / step + 1e-9).rounded(.down) * step
    return low...max(low + step, (range.upperBound / step - 1e-9).rounded(.up) * step)
  }

  var svg: String {
    ([name] + grid + levels + lines + published).joined(separator: "\n")
  }

  private func y(_ value: Double) -> Double {
    let (top, bottom) = (frame.top(of: number), frame.bottom(of: number))
    let share = (value - up.lowerBound) / (up.upperBound - up.lowerBound)
    return bottom - min(1.02, max(-0.02, share)) * (bottom - top)
  }

  private func at(_ x: Double, _ y: Double) -> String {
    "x=\"\(SVGText.coordinate(x))\" y=\"\(SVGText.coordinate(y))\""
  }

  /// The axis' label, and the names of the lines with a piece of each.
  private var name: String {
    let top = frame.top(of: number)
    var parts = ["<text \(at(12, top - 30))>\(SVGText.escaped(panel.up.label))</text>"]
    guard panel.lines.count > 1 || !panel.points.isEmpty else { return parts[0] }
    var x = 12.0
    for (place, line) in panel.lines.enumerated() {
      let (a, b, height) = (SVGText.coordinate(x), SVGText.coordinate(x + 26), SVGText.coordinate(top - 13))
      parts.append("<path class=\"line s\(place % Self.styles)\" d=\"M\(a) \(height)H\(b)\"/>")
      parts.append("<text class=\"tick\" \(at(x + 32, top - 8))>\(SVGText.escaped(line.name))</text>")
      x += 50 + 7.6 * Double(line.name.count)
    }
    if !panel.points.isEmpty {
      parts.append(
        "<circle class=\"published\" cx=\"\(SVGText.coordinate(x + 8))\" cy=\"\(SVGText.coordinate(top - 13))\" r=\"4.5\"/>"
      )
      parts.append("<text class=\"tick\" \(at(x + 20, top - 8))>published, with the band that passes</text>")
    }
    return parts.joined(separator: "\n")
  }

  private var grid: [String] {
    let ticks = AxisTicks(up, count: 5)
    let across = zip(ticks.values, ticks.labels).flatMap { value, label in
      let height = y(value)
      return [
        "<path class=\"grid\" d=\"M\(SVGText.coordinate(frame.left)) \(SVGText.coordinate(height))H\(SVGText.coordinate(frame.right))\"/>",
        "<text class=\"tick\" text-anchor=\"end\" \(at(frame.left - 8, height + 5))>\(label)</text>",
      ]
    }
    let (top, bottom) = (SVGText.coordinate(frame.top(of: number)), SVGText.coordinate(frame.bottom(of: number)))
    let upright = frame.ticks.values.map {
      "<path class=\"grid\" d=\"M\(SVGText.coordinate(frame.x($0))) \(top)V\(bottom)\"/>"
    }
    return across + upright
  }

  private var levels: [String] {
    panel.levels.filter { up.contains($0.y) }.flatMap { level in
      let height = y(level.y)
      return [
        "<path class=\"levels\" d=\"M\(SVGText.coordinate(frame.left)) \(SVGText.coordinate(height))H\(SVGText.coordinate(frame.right))\"/>",
        "<text class=\"level\" text-anchor=\"end\" \(at(frame.right - 4, height - 5))>\(SVGText.escaped(level.name))</text>",
      ]
    }
  }

  private var lines: [String] {
    panel.lines.enumerated().compactMap { place, line in
      let inside = line.points.filter { frame.across.contains($0.x) }
      let points = Thinning.thinned(inside, count: Self.thinnedTo)
      guard !points.isEmpty else { return nil }
      let path = points.map { "\(SVGText.coordinate(frame.x($0.x))) \(SVGText.coordinate(y($0.y)))" }.joined(
        separator: "L")
      return
        "<path class=\"line s\(place % Self.styles)\" d=\"M\(path)\"><title>\(SVGText.escaped(line.name))</title></path>"
    }
  }

  private var published: [String] {
    panel.points.filter { $0.x.isFinite && frame.across.contains($0.x) }.flatMap { point in
      let x = SVGText.coordinate(frame.x(point.x))
      let bar =
        "<path class=\"published\" d=\"M\(x) \(SVGText.coordinate(y(point.low)))V\(SVGText.coordinate(y(point.high)))\"/>"
      let dot = point.y.map {
        "<circle class=\"published\" cx=\"\(x)\" cy=\"\(SVGText.coordinate(y($0)))\" r=\"4.5\"/>"
      }
      return [bar] + (dot.map { [$0] } ?? [])
    }
  }
}
