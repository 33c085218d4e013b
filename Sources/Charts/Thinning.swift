// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Leaves out points that no eye can tell apart, and keeps the highest and lowest of each stretch.
enum Thinning {
  /// At most about `count` of the finite `points`.
  static func thinned(_ points: [ChartPlace], count: Int) -> [ChartPlace] {
    let points = points.filter { $0.x.isFinite && $0.y.isFinite }
    return kept(of: points.count, count: count, low: { points[$0].y }, high: { points[$0].y }).map { points[$0] }
  }

  /// At most about `count` of the finite pieces of a band.
  static func thinned(_ band: [ChartRange], count: Int) -> [ChartRange] {
    let band = band.filter { $0.x.isFinite && $0.low.isFinite && $0.high.isFinite }
    return kept(of: band.count, count: count, low: { band[$0].low }, high: { band[$0].high }).map { band[$0] }
  }

  /// The places to keep: the first, the lowest and the highest of each stretch, and the last of all.
  private static func kept(of total: Int, count: Int, low: (Int) -> Double, high: (Int) -> Double) -> [Int] {
    guard total > count, count > 3 else { return Array(0..<total) }
    let stretches = max(1, count / 3)
    var kept: Set<Int> = [total - 1]
    for stretch in 0..<stretches {
      let places = (stretch * total / stretches)..<((stretch + 1) * total / stretches)
      kept.insert(places.lowerBound)
      if let lowest = places.min(by: { low($0) < low($1) }) { kept.insert(lowest) }
      if let highest = places.max(by: { high($0) < high($1) }) { kept.insert(highest) }
    }
    return kept.sorted()
  }
}
