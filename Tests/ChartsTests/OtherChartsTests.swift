// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Charts

@Suite("Bands, steps, bars, icons and timelines")
struct OtherChartsTests {
  private static let snapshots = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

  private static let lines = LineChart(
    title: "Example", description: "It goes up and down.",
    across: ChartAxis("days", range: 0...10),
    panels: [
      ChartPanel(
        ChartAxis("points", range: 0...40),
        lines: [
          ChartLine(
            "first", (0...10).map { ChartPlace(Double($0), Double(($0 * 7) % 30)) },
            band: (0...10).map { ChartRange(Double($0), Double($0), Double(20 + $0)) }),
          ChartLine("steps", [ChartPlace(0, 10), ChartPlace(4, 20), ChartPlace(10, 20)], isStepped: true),
        ],
        levels: [ChartLevel(13, "moderate")], marks: [ChartMark(ChartPlace(4, 28), "worst: day 4")],
        events: [ChartEvent(2, "first dose"), ChartEvent(9.9, "last dose")])
    ], captions: ["A made-up example."])
  private static let bars = BarChart(
    title: "Bars", description: "Two.",
    bars: [.init("8 days & more", 14, words: "14 of 100"), .init("none", 0, words: "0")],
    greatest: 100)
  private static let icons = IconArray(title: "People", description: "3 of 100", filled: 3)
  private static let timeline = Timeline(
    title: "When", description: "One after the other.", across: ChartAxis("days"),
    rows: [.init("short", 0.3...8, peak: 2), .init("long", 2...20)])

  /// Each kind of chart, wide, narrow within a page, and alone.
  private static let drawings: [(name: String, svg: @Sendable () -> String)] = [
    ("line-alone", { lines.svg() }), ("line-wide", { lines.svg(.wide, id: "a") }),
    ("line-narrow", { lines.svg(.narrow, id: "a") }), ("bars-narrow", { bars.svg(.narrow, id: "b") }),
    ("icons-narrow", { icons.svg(.narrow, id: "c") }), ("timeline-wide", { timeline.svg(.wide, id: "d") }),
    ("timeline-narrow", { timeline.svg(.narrow, id: "d") }),
  ]

  @Test("each looks as it did when somebody last looked at it", arguments: drawings.indices)
  func snapshot(number: Int) throws {
    let (name, svg) = Self.drawings[number]
    let file = Self.snapshots.appending(path: "\(name).svg")
    if ProcessInfo.processInfo.environment["EVENKEEL_SNAPSHOTS"] == "write" {
      try Data(svg().utf8).write(to: file)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == svg(), "EVENKEEL_SNAPSHOTS=write writes it anew: look at it")
    #expect(XMLParser(data: Data(svg().utf8)).parse())
  }

  @Test("within a page a chart has ids of its own and no style; alone it brings its style and its title")
  func embedding() {
    let within = Self.lines.svg(.narrow, id: "withdrawal-a")
    #expect(within.contains(#"aria-labelledby="withdrawal-a-title withdrawal-a-description""#))
    #expect(!within.contains("<style>") && !within.contains("A made-up example."))
    let alone = Self.lines.svg()
    #expect(alone.contains("<style>") && alone.contains("A made-up example.") && alone.contains("xmlns="))
  }

  @Test("no label leaves the drawing, and none is smaller than 12 pixels on the narrowest phone")
  func labels() throws {
    let svg = Self.lines.svg(.narrow, id: "a")
    for match in svg.matches(
      of: #/<text class="([a-z]+)"( text-anchor="([a-z]+)")? x="([0-9.]+)" y="([0-9.]+)">([^<]*)</#)
    {
      let (x, length) = (try #require(Double(match.4)), 7.5 * Double(match.6.count))
      let begin = match.3 == "end" ? x - length : match.3 == "middle" ? x - length / 2 : x
      #expect(begin > -8 && begin + length < 328, "\(match.6)")
    }
    let sizes = ChartStyle.rules.matches(of: #/font-size: ([0-9]+)px/#).compactMap { Double($0.1) }
    #expect(!sizes.isEmpty && sizes.allSatisfy { $0 * 288 / ChartSize.narrow.width >= 12 })
  }

  @Test("a hundred people are drawn, of whom as many are filled as are said", arguments: [-5, 0, 3, 64, 100, 130])
  func people(filled: Int) throws {
    let svg = IconArray(title: "People", description: "", filled: filled).svg(.narrow, id: "a")
    // Each part is covered by as many cells of its pattern as it has people.
    func people(_ part: String) throws -> Int {
      let cell = try #require(svg.firstMatch(of: #/<pattern id="a-on"[^>]* width="([0-9.]+)" height="([0-9.]+)"/#))
      let area = try #require(Double(cell.1)) * (try #require(Double(cell.2)))
      let covered = try svg.matches(of: #/<rect [^>]*width="([0-9.]+)" height="([0-9.]+)" fill="url\(#a-(on|off)\)"/#)
        .filter { $0.3 == part }.map { try #require(Double($0.1)) * (try #require(Double($0.2))) }.reduce(0, +)
      return Int((covered / area).rounded())
    }
    #expect(try people("on") == min(100, max(0, filled)))
    #expect(try people("on") + people("off") == 100)
  }

  @Test(
    "a bar's length is its share of the greatest, whatever the value",
    arguments: [(0, 0), (25, 74), (100, 296), (400, 296), (-3, 0)])
  func barLength(value: Double, width: Double) {
    let chart = BarChart(title: "", description: "", bars: [.init("a", value, words: "")], greatest: 100)
    #expect(
      chart.svg(.narrow, id: "a").contains(
        "<rect class=\"bar\" x=\"12\" y=\"22\" width=\"\(SVGText.coordinate(width))\""))
  }
}
