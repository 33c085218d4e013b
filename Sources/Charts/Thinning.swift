// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Leaves out points that no eye can tell apart, and keeps the highest and lowest of each stretch.
enum Thinning {
  /// At most about `count` of the finite `points`.
  static func thinned(_ points: [ChartPlace], count: Int) -> [ChartPlace] {
    let points = points.filter { $0.x.isFinite && $0.y.isFinite }
    guard points.count > count, count > 3 else { return points }
    let stretches = max(1, count / 3)
    var result: [ChartPlace] = []
    for stretch in 0..<stretches {
      let places = (stretch * points.count / stretches)..<((stretch + 1) * points.count / stretches)
      guard let first = places.first,
        let low = places.min(by: { points[$0].y < points[$1].y }),
        let high = places.max(by: { points[$0].y < points[$1].y })
      else { continue }
      for place in Set([first, low, high]).sorted() { result.append(points[place]) }
    }
    if let last = points.last, result.last != last { result.append(last) }
    return result
  }
}
