// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Search {
  /// Where nothing matches: each single wish that, relaxed, would yield something, and a longer way if there is one.
  func relaxations() -> [Relaxation] {
    let byWish = relaxable.map { relaxed in
      relaxation(
        .wishes(relaxed), wishes: wishes.filter { !relaxed.contains($0) }, radiusMiles: request.radiusMiles)
    }
    let byRadius =
      origin != nil && request.radiusMiles != nil
      ? [relaxation(.radius, wishes: wishes, radiusMiles: nil)] : []
    return (byWish + byRadius).filter { $0.count > 0 }.sorted { $0.count > $1.count }
  }

  /// The wishes that can stand in the way, each alone; musts of which one is enough count as a single wish.
  private var relaxable: [[Wish]] {
    let alternatives = index.vocabulary.groups.filter { $0.musts == .any }.map { group in
      wishes.filter { wish in wish.strength == .must && group.wishes.contains { $0.id == wish.id } }
    }
    let together = Set(alternatives.joined())
    let alone = wishes.filter { $0.strength != .wouldLike && !together.contains($0) }.map { [$0] }
    return alternatives.filter { !$0.isEmpty } + alone
  }

  private func relaxation(_ change: Relaxation.Change, wishes: [Wish], radiusMiles: Double?) -> Relaxation {
    let yield = yield(of: wishes, radiusMiles: radiusMiles)
    var nearest: (chord: Double, position: Int)?
    if let origin {
      yield.forEach { position in
        guard let chord = index.points[position]?.squaredChord(to: origin) else { return }
        if chord < nearest?.chord ?? .infinity { nearest = (chord, position) }
      }
    }
    return Relaxation(change: change, count: yield.count, nearest: nearest.flatMap { distance(at: $0.position) })
  }
}
