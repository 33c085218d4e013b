// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Programs

/// Programs so near each other on the map that they share one mark.
struct MapCluster: Sendable {
  let numbers: [Int]
  /// Whether all of them are known only by their ZIP.
  let isApproximate: Bool
  private(set) var x: Double
  private(set) var y: Double

  /// How high a mark is.
  private static let height = 22.0

  static func clusters(of dots: [ResultMap.Dot], in frame: MapFrame) -> [MapCluster] {
    var groups: [[(dot: ResultMap.Dot, x: Double, y: Double)]] = []
    for dot in dots {
      let (x, y) = frame.point(dot.coordinate)
      let near = groups.firstIndex { group in
        group.first.map { abs($0.x - x) < height && abs($0.y - y) < height } ?? false
      }
      if let near {
        groups[near].append((dot, x, y))
      } else {
        groups.append([(dot, x, y)])
      }
    }
    return spread(
      groups.map { group in
        MapCluster(
          numbers: group.map(\.dot.number), isApproximate: group.allSatisfy(\.dot.isApproximate),
          x: group.reduce(0) { $0 + $1.x } / Double(group.count), y: group.reduce(0) { $0 + $1.y } / Double(group.count)
        )
      })
  }

  /// Moves marks that still overlap apart, each by half, along the shorter way; a few rounds are enough for a page.
  private static func spread(_ clusters: [MapCluster]) -> [MapCluster] {
    var clusters = clusters
    for _ in 0..<8 {
      for first in clusters.indices {
        for second in clusters.indices.dropFirst(first + 1) {
          let (a, b) = (clusters[first], clusters[second])
          let across = a.halfWidth + b.halfWidth - abs(a.x - b.x)
          let down = height - abs(a.y - b.y)
          guard across > 0.5, down > 0.5 else { continue }
          if across < down {
            let shift = (a.x <= b.x ? -across : across) / 2
            clusters[first].x += shift
            clusters[second].x -= shift
          } else {
            let shift = (a.y <= b.y ? -down : down) / 2
            clusters[first].y += shift
            clusters[second].y -= shift
          }
        }
      }
    }
    return clusters
  }

  /// "3", "1, 4", or "2–9".
  var label: String {
    guard numbers.count > 3, let first = numbers.first, let last = numbers.last else {
      return numbers.map(String.init).joined(separator: ", ")
    }
    return last - first + 1 == numbers.count ? "\(first)–\(last)" : "\(first), … \(last)"
  }

  private var halfWidth: Double { max(11, Double(label.count) * 3.8 + 6) }

  func svg(texts: Texts) -> String {
    let style = isApproximate ? " zip" : ""
    let left = SVGText.coordinate(x - halfWidth)
    let text =
      "<text class=\"m-number\(style)\" x=\"\(SVGText.coordinate(x))\" y=\"\(SVGText.coordinate(y + 4.5))\">\(label)</text>"
    return "<g><rect class=\"m-dot\(style)\" x=\"\(left)\" y=\"\(SVGText.coordinate(y - 11))\" "
      + "width=\"\(SVGText.coordinate(halfWidth * 2))\" height=\"22\" rx=\"11\"/>\(text)</g>"
  }
}
