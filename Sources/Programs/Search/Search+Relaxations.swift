// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Search {
  /// Where nothing matches: each single wish that, relaxed, would yield something, and a longer way if there is one.
  func relaxations() -> [Relaxation] {
    let byWish = relaxable.map { relaxed in
      relaxation(
        .wishes(relaxed), asked: reading.asked.filter { !relaxed.contains($0.wish) }, radiusMiles: request.radiusMiles)
    }
    let byRadius =
      reading.origin != nil && request.radiusMiles != nil
      ? [relaxation(.radius, asked: reading.asked, radiusMiles: nil)] : []
    return (byWish + byRadius).filter { $0.count > 0 }.sorted { $0.count > $1.count }
  }

  /// The wishes that can stand in the way, each alone; musts of which one is enough count as a single wish.
  private var relaxable: [[Wish]] {
    var alternatives: [Int: [Wish]] = [:]
    var alone: [[Wish]] = []
    for (wish, column) in reading.asked where wish.strength != .wouldLike {
      if wish.strength == .must, column.musts == .any {
        alternatives[column.group, default: []].append(wish)
      } else {
        alone.append([wish])
      }
    }
    return alternatives.sorted { $0.key < $1.key }.map(\.value) + alone
  }

  private func relaxation(
    _ change: Relaxation.Change, asked: [WishReading.Asked], radiusMiles: Double?
  ) -> Relaxation {
    let yield = Self.candidates(reading, asked: asked, radiusMiles: radiusMiles)
    var nearest: (chord: Double, position: Int)?
    if let origin = reading.origin {
      yield.forEach { position in
        guard let chord = index.points[position]?.squaredChord(to: origin) else { return }
        if chord < nearest?.chord ?? .infinity { nearest = (chord, position) }
      }
    }
    return Relaxation(
      change: change, count: yield.count, nearest: nearest.flatMap { reading.distance(at: $0.position) })
  }
}
