// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A hundred people, some of whom are filled: a share that can be seen without knowing what a percentage is.
public struct IconArray: Hashable, Sendable {
  /// What it shows, in a few words.
  public var title: String
  /// The same for someone who cannot see it, such as "14 of 100".
  public var description: String
  /// How many of the hundred are filled, 0…100.
  public var filled: Int

  /// Makes an array; a number out of range is drawn as none or all.
  public init(title: String, description: String, filled: Int) {
    self.title = title
    self.description = description
    self.filled = min(100, max(0, filled))
  }

  /// The array as SVG, twenty people in a row, or ten where it is narrow; see ``LineChart/svg(_:id:)``.
  public func svg(_ size: ChartSize = .standard, id: String? = nil) -> String {
    let drawing = ChartDrawing(title: title, description: description, id: id)
    let columns = size.width < 480 ? 20 : 25
    let cell = min(28, (size.width - 8) / Double(columns))
    let scale = cell / 20
    let top = drawing.head + 4
    // A person is drawn once and repeated by a pattern: a page may hold dozens of these.
    let name = id ?? "people"
    func pattern(_ part: String, _ kind: String) -> String {
      "<pattern id=\"\(name)-\(part)\" patternUnits=\"userSpaceOnUse\" x=\"4\" y=\"\(SVGText.coordinate(top))\" width=\"\(SVGText.coordinate(cell))\" height=\"\(SVGText.coordinate(cell * 1.7))\">\(Self.person(x: 0, y: 0, scale: scale, kind: kind))</pattern>"
    }
    func row(_ number: Int, _ from: Int, _ to: Int, rows: Int = 1, _ part: String) -> String? {
      guard from < to, rows > 0 else { return nil }
      return
        "<rect x=\"\(SVGText.coordinate(4 + Double(from) * cell))\" y=\"\(SVGText.coordinate(top + Double(number) * cell * 1.7))\" width=\"\(SVGText.coordinate(Double(to - from) * cell))\" height=\"\(SVGText.coordinate(Double(rows) * cell * 1.7))\" fill=\"url(#\(name)-\(part))\"/>"
    }
    let (full, rest) = filled.quotientAndRemainder(dividingBy: columns)
    let all = 100 / columns
    let people =
      ["<defs>" + pattern("on", "bar") + pattern("off", "rest") + "</defs>"]
      + [
        row(0, 0, columns, rows: full, "on"), row(full, 0, rest, "on"),
        full < all ? row(full, rest, columns, "off") : nil,
        row(full + 1, 0, columns, rows: all - full - 1, "off"),
      ].compactMap { $0 }
    let rows = Double((100 + columns - 1) / columns)
    return drawing.svg(
      width: min(size.width, 8 + Double(columns) * cell), height: drawing.head + 8 + rows * cell * 1.7, people)
  }

  /// A head and a body, 16 wide and 30 high before scaling.
  private static func person(x: Double, y: Double, scale: Double, kind: String) -> String {
    func at(_ across: Double, _ down: Double) -> String {
      "\(SVGText.coordinate(x + across * scale)) \(SVGText.coordinate(y + down * scale))"
    }
    let radius = SVGText.coordinate(4.4 * scale)
    let head =
      "M\(at(5.6, 5)) a\(radius) \(radius) 0 1 0 \(SVGText.coordinate(8.8 * scale)) 0a\(radius) \(radius) 0 1 0 \(SVGText.coordinate(-8.8 * scale)) 0z"
    let body =
      "M\(at(3, 30))V\(SVGText.coordinate(y + 17 * scale))Q\(at(3, 11)) \(at(10, 11))Q\(at(17, 11)) \(at(17, 17))V\(SVGText.coordinate(y + 30 * scale))z"
    return "<path class=\"\(kind)\" d=\"\(head)\(body)\"/>"
  }
}
