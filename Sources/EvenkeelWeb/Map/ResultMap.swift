// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Programs

/// A small map of where the results lie around the person, as SVG: numbers match the list, which is its alternative.
struct ResultMap: Sendable {
  /// A numbered program on the map.
  struct Dot: Sendable {
    let number: Int
    let coordinate: Coordinate
    /// Whether only the middle of its ZIP area is known.
    let isApproximate: Bool
    let miles: Double
  }

  let origin: Coordinate
  let place: String
  /// How far the person looks, in miles.
  let radius: Double?
  let dots: [Dot]

  private static let (width, height) = (320.0, 300.0)

  /// What the map shows: out to the person's radius, or nearer where all programs are near.
  private var view: (frame: MapFrame, ring: Double) {
    let farthest = max(1, dots.map(\.miles).max() ?? 1)
    let reach: Double
    let ring: Double
    if let radius, farthest >= radius / 3 {
      (reach, ring) = (max(radius, farthest) * 1.12, radius)
    } else {
      reach = farthest * 1.25
      ring = MapFrame.round(atMost: reach * 0.95)
    }
    return (MapFrame(center: origin, reach: reach, width: Self.width, height: Self.height), ring)
  }

  /// The drawing; `nil` where there is nothing to draw.
  func svg(texts: Texts, outlines: MapOutlines) -> String? {
    guard !dots.isEmpty else { return nil }
    let (frame, ring) = view
    let description = texts("map-description", ["count": String(dots.count), "place": place])
    var svg = [
      #"<svg viewBox="0 0 320 300" role="img" aria-labelledby="map-title map-description">"#,
      "<title id=\"map-title\">\(SVGText.escaped(texts("map-title")))</title>",
      "<desc id=\"map-description\">\(SVGText.escaped(description))</desc>",
    ]
    svg += boundaries(frame, outlines)
    svg += circle(frame, ring, texts)
    svg += you(texts)
    svg += MapCluster.clusters(of: dots, in: frame).map { $0.svg(texts: texts) }
    svg += scale(frame, texts)
    return (svg + ["</svg>"]).joined(separator: "\n")
  }

  private func boundaries(_ frame: MapFrame, _ outlines: MapOutlines) -> [String] {
    guard let corners = frame.corners else { return [] }
    let lines = outlines(corners.southWest, corners.northEast)
    return [MapLine.Kind.county, .state].compactMap { kind in
      let path = lines.filter { $0.kind == kind && $0.points.count > 1 }.map { line in
        line.points.enumerated().map { index, coordinate in
          let point = frame.point(coordinate)
          return (index == 0 ? "M" : "L") + SVGText.coordinate(point.x) + " " + SVGText.coordinate(point.y)
        }.joined()
      }.joined()
      return path.isEmpty ? nil : "<path class=\"m-\(kind.rawValue)\" d=\"\(path)\"/>"
    }
  }

  private func circle(_ frame: MapFrame, _ ring: Double, _ texts: Texts) -> [String] {
    let radius = frame.length(miles: ring)
    let top = max(16, Self.height / 2 - radius + 16)
    return [
      "<circle class=\"m-ring\" cx=\"160\" cy=\"150\" r=\"\(SVGText.coordinate(radius))\"/>",
      "<text class=\"m-text\" x=\"160\" y=\"\(SVGText.coordinate(top))\" text-anchor=\"middle\">"
        + "\(SVGText.escaped(Self.miles(ring, texts)))</text>",
    ]
  }

  private func you(_ texts: Texts) -> [String] {
    [
      #"<path class="m-you" d="M160 143L167 150L160 157L153 150Z"/>"#,
      #"<text class="m-you-text" x="160" y="172" text-anchor="middle">\#(SVGText.escaped(texts("map-you")))</text>"#,
    ]
  }

  private func scale(_ frame: MapFrame, _ texts: Texts) -> [String] {
    let miles = MapFrame.round(atMost: frame.reach / 2)
    let end = SVGText.coordinate(12 + frame.length(miles: miles))
    return [
      "<path class=\"m-scale\" d=\"M12 282V288H\(end)V282\"/>",
      "<text class=\"m-text\" x=\"12\" y=\"276\">\(SVGText.escaped(Self.miles(miles, texts)))</text>",
    ]
  }

  private static func miles(_ miles: Double, _ texts: Texts) -> String {
    miles == 1 ? texts("map-mile") : texts("map-miles", ["miles": SVGText.coordinate(miles)])
  }
}
