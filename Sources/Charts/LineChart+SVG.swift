// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension LineChart {
  /// The chart as a stand-alone SVG: light and dark, with lines told apart by their dashes too, readable on a phone.
  /// - Parameters:
  ///   - width: The width of the drawing in its own units.
  ///   - panelHeight: The height of a panel.
  public func svg(width: Double = 760, panelHeight: Double = 230) -> String {
    let frame = ChartFrame(self, width: width, panelHeight: panelHeight)
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\" "
        + "viewBox=\"0 0 \(SVGText.coordinate(width)) \(SVGText.coordinate(frame.height))\">",
      "<title id=\"title\">\(SVGText.escaped(title))</title>",
      "<desc id=\"description\">\(SVGText.escaped(description))</desc>", Self.style,
      "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>",
      text(title, x: 12, y: 26, class: "title"),
    ]
    for (number, panel) in panels.enumerated() {
      parts.append(PanelDrawing(panel, in: frame, number: number).svg)
    }
    parts += frame.acrossLabels
    for (number, caption) in captions.enumerated() {
      parts.append(text(caption, x: 12, y: frame.captionTop + 20 * Double(number), class: "caption"))
    }
    return (parts + ["</svg>", ""]).joined(separator: "\n")
  }

  private func text(_ text: String, x: Double, y: Double, class name: String) -> String {
    "<text class=\"\(name)\" x=\"\(SVGText.coordinate(x))\" y=\"\(SVGText.coordinate(y))\">\(SVGText.escaped(text))</text>"
  }

  private static let style = """
    <style>
    svg { --paper: #fff; --ink: #1d2a30; --soft: #51606a; --grid: #d9dee1; --a: #0d6b5e; --b: #a8410f; --c: #3f4fae; \
    --d: #7a3b8f; --e: #6b5d00; font: 15px system-ui, sans-serif; }
    @media (prefers-color-scheme: dark) { svg { --paper: #12191d; --ink: #e8edef; --soft: #a9b6bd; --grid: #2c383e; \
    --a: #6fd0bd; --b: #f0a07a; --c: #a9b5ff; --d: #d9a3ea; --e: #d9cb6a; } }
    .paper { fill: var(--paper); } text { fill: var(--ink); } .title { font-weight: 600; font-size: 18px; }
    .tick, .caption, .level { fill: var(--soft); font-size: 14px; } .grid { stroke: var(--grid); fill: none; }
    .levels { stroke: var(--soft); stroke-dasharray: 2 5; fill: none; }
    .line { fill: none; stroke-width: 2.4; stroke-linejoin: round; }
    .published { stroke: var(--ink); fill: var(--paper); stroke-width: 2; }
    .s0 { stroke: var(--a); } .s1 { stroke: var(--b); stroke-dasharray: 9 4; } .s2 { stroke: var(--c); stroke-dasharray: 3 3; }
    .s3 { stroke: var(--d); stroke-dasharray: 12 4 3 4; } .s4 { stroke: var(--e); stroke-dasharray: 1 4; }
    </style>
    """
}
