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
    let people = (0..<100).map { number in
      let x = 4 + Double(number % columns) * cell
      let y = drawing.head + 4 + Double(number / columns) * cell * 1.7
      return Self.person(x: x, y: y, scale: scale, kind: number < filled ? "bar" : "rest")
    }
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
