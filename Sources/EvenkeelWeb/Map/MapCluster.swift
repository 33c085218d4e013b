// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// Programs so near each other on the map that they share one mark.
struct MapCluster: Sendable {
  let numbers: [Int]
  /// Whether all of them are known only by their ZIP.
  let isApproximate: Bool
  let x: Double
  let y: Double

  /// How high a mark is.
  private static let height = 22.0

  static func clusters(of dots: [ResultMap.Dot], in frame: MapFrame) -> [MapCluster] {
    var clusters: [MapCluster] = []
    for dot in dots {
      let (x, y) = frame.point(dot.coordinate)
      var cluster = MapCluster(numbers: [dot.number], isApproximate: dot.isApproximate, x: x, y: y)
      // A mark grows with its numbers, so it may come to touch another one, which it then takes in too.
      while let touched = clusters.firstIndex(where: cluster.touches) {
        cluster = clusters.remove(at: touched).joined(with: cluster)
      }
      clusters.append(cluster)
    }
    return clusters.sorted { ($0.numbers.first ?? 0) < ($1.numbers.first ?? 0) }
  }

  private func touches(_ other: MapCluster) -> Bool {
    abs(x - other.x) < halfWidth + other.halfWidth - 1 && abs(y - other.y) < Self.height
  }

  /// Both at the place of this one.
  private func joined(with other: MapCluster) -> MapCluster {
    MapCluster(
      numbers: (numbers + other.numbers).sorted(), isApproximate: isApproximate && other.isApproximate, x: x, y: y)
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
    let left = Markup.number(x - halfWidth)
    let text =
      "<text class=\"m-number\(style)\" x=\"\(Markup.number(x))\" y=\"\(Markup.number(y + 4.5))\">\(label)</text>"
    return "<g><rect class=\"m-dot\(style)\" x=\"\(left)\" y=\"\(Markup.number(y - 11))\" "
      + "width=\"\(Markup.number(halfWidth * 2))\" height=\"22\" rx=\"11\"/>\(text)</g>"
  }
}
