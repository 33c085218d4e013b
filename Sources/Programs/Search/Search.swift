// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One search through the index. How it scores is written down for people in `Documentation/ranking.md`.
struct Search {
  let request: SearchRequest
  let reading: WishReading
  /// The programs that fit all musts and must-nots, within the radius.
  let candidates: BitColumn

  init(index: SearchIndex, request: SearchRequest) {
    self.request = request
    reading = WishReading(index: index, request: request)
    candidates = Self.candidates(reading, asked: reading.asked, radiusMiles: request.radiusMiles)
  }

  var index: SearchIndex { reading.index }

  /// The programs that would be candidates with only the wishes `asked`, or with another radius.
  static func candidates(_ reading: WishReading, asked: [WishReading.Asked], radiusMiles: Double?) -> BitColumn {
    var result = reading.condition.shown
    var alternatives: [Int: BitColumn] = [:]
    for (wish, column) in asked {
      switch (wish.strength, column.musts) {
      case (.must, .any): alternatives[column.group, default: BitColumn(like: result)].formUnion(column.listed)
      case (.must, .all): result.formIntersection(column.listed)
      case (.mustNot, _): result.subtract(column.listed)
      case (.wouldLike, _): break
      }
    }
    for either in alternatives.values { result.formIntersection(either) }
    if let origin = reading.origin, let radiusMiles {
      let reach = UnitVector.squaredChord(miles: radiusMiles)
      result.filter { reading.index.points[$0].map { $0.squaredChord(to: origin) <= reach } ?? false }
    }
    return result
  }

  /// The places of the best programs: most points, then nearest, then the order of the directory.
  func best() -> [Int] {
    let offset = max(0, request.offset)
    let wanted = offset + min(max(1, request.limit), SearchRequest.maximumLimit)
    let possible = reading.possible
    var sums = PointColumns(wordCount: candidates.words.count, maximum: possible)
    for (_, column) in reading.positive { sums.add(column.weight, where: column.listed) }
    let contenders = contenders(wanted: wanted, sums: sums, possible: possible)
    var ranked: [(points: Int, chord: Double, position: Int)] = []
    ranked.reserveCapacity(contenders.count)
    contenders.forEach { position in
      let chord = reading.origin.flatMap { origin in index.points[position].map { $0.squaredChord(to: origin) } }
      ranked.append((sums[position], chord ?? .infinity, position))
    }
    ranked.sort { ($1.points, $0.chord, $0.position) < ($0.points, $1.chord, $1.position) }
    return ranked.dropFirst(offset).prefix(wanted - offset).map(\.position)
  }

  /// The candidates with so many points that the best `wanted` are all among them, and few others.
  private func contenders(wanted: Int, sums: PointColumns, possible: Int) -> BitColumn {
    var (enough, tooHigh) = (0, possible + 1)
    var result = candidates
    while tooHigh - enough > 1 {
      let middle = (enough + tooHigh) / 2
      let reached = sums.atLeast(middle, among: candidates)
      if reached.count >= wanted {
        enough = middle
        result = reached
      } else {
        tooHigh = middle
      }
    }
    return result
  }
}
