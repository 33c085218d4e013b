// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// Programs so near each other on the map that they share one mark.
struct MapCluster: Sendable {
  private(set) var numbers: [Int]
  /// Whether all of them are known only by their ZIP.
  private(set) var isApproximate: Bool
  let x: Double
  let y: Double

  /// Nearer than this, two marks would cover each other.
  private static let reach = 20.0

  static func clusters(of dots: [ResultMap.Dot], in frame: MapFrame) -> [MapCluster] {
    var clusters: [MapCluster] = []
    for dot in dots {
      let (x, y) = frame.point(dot.coordinate)
      let near = clusters.firstIndex { abs($0.x - x) < reach + $0.halfWidth - 11 && abs($0.y - y) < reach }
      if let near {
        clusters[near].numbers.append(dot.number)
        clusters[near].isApproximate = clusters[near].isApproximate && dot.isApproximate
      } else {
        clusters.append(MapCluster(numbers: [dot.number], isApproximate: dot.isApproximate, x: x, y: y))
      }
    }
    return clusters
  }

  /// "3", "1, 4", or "2–9".
  var label: String {
    guard numbers.count > 3, let first = numbers.min(), let last = numbers.max() else {
      return numbers.map(String.init).joined(separator: ", ")
    }
    return last - first + 1 == numbers.count ? "\(first)–\(last)" : "\(first), … \(last)"
  }

  private var halfWidth: Double { max(11, Double(label.count) * 3.8 + 6) }

  func svg(texts: Texts) -> String {
    let style = isApproximate ? " zip" : ""
    let left = Markup.number(x - halfWidth)
    let text =
      "<text class=\"m-number\(style)\" x=\"\(Markup.number(x))\" y=\"\(Markup.number(y + 4.5))\">\(label)</text>"
    return "<g><rect class=\"m-dot\(style)\" x=\"\(left)\" y=\"\(Markup.number(y - 11))\" "
      + "width=\"\(Markup.number(halfWidth * 2))\" height=\"22\" rx=\"11\"/>\(text)</g>"
  }
}
