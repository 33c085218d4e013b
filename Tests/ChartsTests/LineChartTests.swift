// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Charts

@Suite("Charts as SVG")
struct LineChartTests {
  private func chart(_ lines: [ChartLine], points: [ChartPoint] = []) -> String {
    LineChart(
      title: "A <chart> & \"more\"", description: "It rises.", across: ChartAxis("days"),
      panels: [ChartPanel(ChartAxis("COWS"), lines: lines, points: points, levels: [ChartLevel(5, "mild")])],
      captions: ["Source: example"]
    ).svg()
  }

  private func isWellFormed(_ svg: String) -> Bool {
    XMLParser(data: Data(svg.utf8)).parse()
  }

  @Test(
    "ticks are round numbers within the range",
    arguments: [
      (0.0...48.0, 5, [0.0, 10, 20, 30, 40], ["0", "10", "20", "30", "40"]),
      (0...1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
      (-1.5...14, 8, [0, 2, 4, 6, 8, 10, 12, 14], ["0", "2", "4", "6", "8", "10", "12", "14"]),
      (0...0.004, 4, [0, 0.001, 0.002, 0.003, 0.004], ["0", "0.001", "0.002", "0.003", "0.004"]),
      (-30 ... -10, 4, [-30, -25, -20, -15, -10], ["−30", "−25", "−20", "−15", "−10"]),
    ])
  func ticks(range: ClosedRange<Double>, count: Int, values: [Double], labels: [String]) {
    let ticks = AxisTicks(range, count: count)
    #expect(zip(ticks.values, values).allSatisfy { abs($0 - $1) < 1e-12 } && ticks.values.count == values.count)
    #expect(ticks.labels == labels)
  }

  @Test("what is drawn is well-formed, names everything, and is the same every time")
  func drawing() {
    let line = ChartLine("stop & go", (0..<50).map { ChartPlace(Double($0), Double($0 % 7)) })
    let svg = chart(
      [line, ChartLine("other", [ChartPlace(0, 1), ChartPlace(49, 3)])],
      points: [ChartPoint(x: 4, y: 3, low: 2, high: 5), ChartPoint(x: 9, y: nil, low: 1, high: 2)])
    #expect(isWellFormed(svg))
    for text in [
      "A &lt;chart&gt; &amp; &quot;more&quot;", "It rises.", "stop &amp; go", "other", "COWS", "mild", "days",
      "Source: example", "published, with the band that passes",
    ] {
      #expect(svg.contains(text), "\(text)")
    }
    #expect(svg.components(separatedBy: "<circle").count == 3)
    #expect(
      svg
        == chart(
          [line, ChartLine("other", [ChartPlace(0, 1), ChartPlace(49, 3)])],
          points: [ChartPoint(x: 4, y: 3, low: 2, high: 5), ChartPoint(x: 9, y: nil, low: 1, high: 2)]))
  }

  @Test(
    "nothing, one point, the same value throughout, and what is no number do not break it",
    arguments: [
      [], [ChartPlace(3, 4)], [ChartPlace(0, 2), ChartPlace(5, 2)],
      [ChartPlace(0, .nan), ChartPlace(1, 1), ChartPlace(2, .infinity), ChartPlace(.nan, 3)],
    ])
  func oddities(points: [ChartPlace]) {
    let svg = chart([ChartLine("line", points)])
    #expect(isWellFormed(svg))
    #expect(!svg.lowercased().contains("nan\""))
    #expect(!svg.contains("inf"))
  }

  @Test("thinning keeps the ends, the highest and the lowest point")
  func thinning() throws {
    var points = (0..<10_000).map { ChartPlace(Double($0), Double($0 % 3)) }
    points[4_321].y = 9
    points[777].y = -9
    let thinned = Thinning.thinned(points, count: 600)
    #expect(thinned.count <= 601)
    #expect(thinned.contains(ChartPlace(4_321, 9)))
    #expect(thinned.contains(ChartPlace(777, -9)))
    #expect(thinned.first == points.first)
    #expect(thinned.last == points.last)
    #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x < $1.x })
  }
}
