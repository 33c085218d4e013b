// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Puts the parts of a chart into one SVG element with its title and description.
struct ChartDrawing {
  let title: String
  let description: String
  /// What the ids of the title and the description begin with, for a chart within a page; `nil` for one that stands
  /// alone, brings its style along and shows its title.
  let id: String?

  func svg(width: Double, height: Double, _ parts: [String]) -> String {
    let prefix = id.map { "\(SVGText.escaped($0))-" } ?? ""
    let name = "class=\"chart\" role=\"img\" aria-labelledby=\"\(prefix)title \(prefix)description\""
    let space = id == nil ? "xmlns=\"http://www.w3.org/2000/svg\" " : ""
    let box = "viewBox=\"0 0 \(SVGText.coordinate(width)) \(SVGText.coordinate(height))\""
    var head = [
      "<svg \(space)\(name) \(box)>", "<title id=\"\(prefix)title\">\(SVGText.escaped(title))</title>",
      "<desc id=\"\(prefix)description\">\(SVGText.escaped(description))</desc>",
    ]
    if id == nil {
      head += [
        "<style>\n\(ChartStyle.rules)\n</style>", "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>",
        Self.text(title, x: 12, y: 26, class: "title"),
      ]
    }
    return (head + parts + ["</svg>", ""]).joined(separator: "\n")
  }

  /// How much room the title takes, where it is shown.
  var head: Double { id == nil ? 44 : 0 }

  static func text(_ text: String, x: Double, y: Double, class name: String, anchor: String? = nil) -> String {
    let anchor = anchor.map { " text-anchor=\"\($0)\"" } ?? ""
    return
      "<text class=\"\(name)\"\(anchor) x=\"\(SVGText.coordinate(x))\" y=\"\(SVGText.coordinate(y))\">\(SVGText.escaped(text))</text>"
  }
}
