// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Draws one panel.
struct PanelDrawing {
  static let styles = 5
  private let panel: ChartPanel
  private let frame: ChartFrame
  private let number: Int
  private let up: ClosedRange<Double>
  private let upTicks: AxisTicks

  init(_ panel: ChartPanel, in frame: ChartFrame, number: Int) {
    self.panel = panel
    self.frame = frame
    self.number = number
    let ys =
      panel.lines.flatMap(\.points).filter { frame.across.contains($0.x) }.map(\.y)
      + panel.lines.flatMap(\.band).filter { frame.across.contains($0.x) }.flatMap { [$0.low, $0.high] }
      + panel.points.flatMap { [$0.low, $0.high] }
    let count = frame.size.ticksUp
    up = panel.up.range ?? Self.rounded(ChartFrame.range(ys.filter(\.isFinite) + [0]), count: count)
    upTicks = AxisTicks(up, count: count, axis: panel.up)
  }

  /// Wide enough for whole ticks.
  private static func rounded(_ range: ClosedRange<Double>, count: Int) -> ClosedRange<Double> {
    let ticks = AxisTicks(range, count: count)
    guard ticks.values.count > 1 else { return range }
    let step = ticks.values[1] - ticks.values[0]
    let low = (range.lowerBound / step + 1e-9).rounded(.down) * step
    return low...max(low + step, (range.upperBound / step - 1e-9).rounded(.up) * step)
  }

  var svg: String {
    let legend = PanelLegend(panel, width: frame.size.width).svg(top: frame.top(of: number))
    return ([legend] + grid + bands + levels + events + lines + published + marks).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private func y(_ value: Double) -> Double {
    let (top, bottom) = (frame.top(of: number), frame.bottom(of: number))
    let share = (value - up.lowerBound) / (up.upperBound - up.lowerBound)
    return bottom - min(1.02, max(-0.02, share)) * (bottom - top)
  }

  private func place(_ point: ChartPlace) -> String {
    "\(SVGText.coordinate(frame.x(point.x))) \(SVGText.coordinate(y(point.y)))"
  }

  private var grid: [String] {
    let across = zip(upTicks.values, upTicks.labels).flatMap { value, label in
      let height = y(value)
      return [
        "<path class=\"grid\" d=\"M\(SVGText.coordinate(frame.left)) \(SVGText.coordinate(height))H\(SVGText.coordinate(frame.right))\"/>",
        ChartDrawing.text(label, x: frame.left - 6, y: height + 5, class: "tick", anchor: "end"),
      ]
    }
    let (top, bottom) = (SVGText.coordinate(frame.top(of: number)), SVGText.coordinate(frame.bottom(of: number)))
    let upright = frame.ticks.values.map {
      "<path class=\"grid\" d=\"M\(SVGText.coordinate(frame.x($0))) \(top)V\(bottom)\"/>"
    }
    return across + upright
  }

  private var bands: [String] {
    panel.lines.enumerated().compactMap { number, line in
      let inside = Thinning.thinned(
        line.band.filter { frame.across.contains($0.x) }, count: Int(frame.size.width) / 2)
      guard inside.count > 1 else { return nil }
      let above = inside.map { ChartPlace($0.x, $0.high) }
      let below = inside.reversed().map { ChartPlace($0.x, $0.low) }
      return
        "<path class=\"band s\(number % Self.styles)\" d=\"M\((above + below).map(place).joined(separator: "L"))Z\"/>"
    }
  }

  private var levels: [String] {
    panel.levels.filter { up.contains($0.y) }.flatMap { level in
      let height = y(level.y)
      return [
        "<path class=\"levels\" d=\"M\(SVGText.coordinate(frame.left)) \(SVGText.coordinate(height))H\(SVGText.coordinate(frame.right))\"/>",
        ChartDrawing.text(level.name, x: frame.right - 4, y: height - 5, class: "level", anchor: "end"),
      ]
    }
  }

  private var events: [String] {
    panel.events.filter { frame.across.contains($0.x) }.flatMap { event in
      let (x, top) = (frame.x(event.x), frame.top(of: number))
      return [
        "<path class=\"moment\" d=\"M\(SVGText.coordinate(x)) \(SVGText.coordinate(top))V\(SVGText.coordinate(frame.bottom(of: number)))\"/>",
        label(event.name, near: x, y: top - 6, class: "event", gap: 0),
      ]
    }
  }

  private var lines: [String] {
    panel.lines.enumerated().compactMap { number, line in
      let inside = line.points.filter { frame.across.contains($0.x) }
      let points = Thinning.thinned(inside, count: Int(frame.size.width) * 3 / 4)
      guard let first = points.first else { return nil }
      let path =
        line.isStepped
        ? points.dropFirst().reduce("M" + place(first)) {
          $0 + "H\(SVGText.coordinate(frame.x($1.x)))V\(SVGText.coordinate(y($1.y)))"
        } : "M" + points.map(place).joined(separator: "L")
      return
        "<path class=\"line s\(number % Self.styles)\" d=\"\(path)\"><title>\(SVGText.escaped(line.name))</title></path>"
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

  private var marks: [String] {
    panel.marks.filter { frame.across.contains($0.place.x) && $0.place.y.isFinite }.flatMap { mark in
      let (x, height) = (frame.x(mark.place.x), y(mark.place.y))
      return [
        "<circle class=\"dot s0\" cx=\"\(SVGText.coordinate(x))\" cy=\"\(SVGText.coordinate(height))\" r=\"5\"/>",
        label(mark.name, near: x, y: max(frame.top(of: number) + 14, height - 10), class: "mark", gap: 8),
      ]
    }
  }

  /// A label beside `x`, on the side where it has room.
  private func label(_ name: String, near x: Double, y: Double, class kind: String, gap: Double) -> String {
    let length = 8.2 * Double(name.count) + gap
    let fitsRight = x + length <= frame.size.width - 2
    let fitsLeft = x - length >= 2
    if fitsRight { return ChartDrawing.text(name, x: x + gap, y: y, class: kind) }
    if fitsLeft { return ChartDrawing.text(name, x: x - gap, y: y, class: kind, anchor: "end") }
    return ChartDrawing.text(name, x: frame.size.width - 2, y: y, class: kind, anchor: "end")
  }
}
