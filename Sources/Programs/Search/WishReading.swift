// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A person's wishes, read against listings one by one: what each program lists, and how far it is.
struct WishReading {
  /// A wish and its column.
  typealias Asked = (wish: Wish, column: WishColumn)

  let index: SearchIndex
  let condition: ConditionIndex
  let origin: UnitVector?
  /// The wishes, each once, with the one that is counted unasked.
  let asked: [Asked]
  /// The wishes that earn points: all but those to avoid.
  let positive: [Asked]

  init(index: SearchIndex, request: SearchRequest) {
    self.index = index
    condition = index.condition(request.condition)
    origin = request.origin.map(UnitVector.init)
    asked = Self.counted(request, condition: condition)
    positive = asked.filter { $0.wish.strength != .mustNot }
  }

  /// Each known wish once, with its last strength; "any medication" is added for a person who seeks opioid treatment
  /// and names no medication, since medication is what protects a life most.
  private static func counted(_ request: SearchRequest, condition: ConditionIndex) -> [Asked] {
    var asked: [Asked] = []
    for wish in request.wishes {
      guard let column = condition.wishes[wish.id] else { continue }
      if let earlier = asked.firstIndex(where: { $0.wish.id == wish.id }) {
        asked[earlier] = (wish, column)
      } else {
        asked.append((wish, column))
      }
    }
    if request.condition == .opioids, let any = condition.wishes[WishVocabulary.anyMedication] {
      let namesMedication = asked.contains { wish, column in
        column.group == any.group && (wish.strength != .mustNot || wish.id == WishVocabulary.anyMedication)
      }
      if !namesMedication { asked.append((Wish(WishVocabulary.anyMedication, .wouldLike), any)) }
    }
    return asked
  }

  /// The points that a program could have.
  var possible: Int { positive.reduce(0) { $0 + $1.column.weight } }

  /// The distance of the program at `position`.
  func distance(at position: Int) -> Distance? {
    guard let origin, let point = index.points[position], let location = index.facilities[position].location else {
      return nil
    }
    return Distance(miles: point.miles(to: origin), precision: location.precision)
  }

  /// The program at `position` with its reasons.
  func match(at position: Int) -> Match {
    let facility = index.facilities[position]
    var points = 0
    let findings = positive.map { wish, column in
      let status = status(of: column, at: position, codes: facility.codes)
      let earned = status == .listed ? column.weight : 0
      points += earned
      return WishFinding(wish: wish.id, strength: wish.strength, status: status, points: earned)
    }
    let cautions = condition.cautions.filter { $0.rule.holds(for: facility.codes) }.map(\.caution)
    return Match(
      facility: facility, points: points, possible: possible, distance: distance(at: position), findings: findings,
      cautions: cautions)
  }

  private func status(of column: WishColumn, at position: Int, codes: CodeSet) -> WishFinding.Status {
    if column.listed[position] { return .listed }
    return codes.intersects(column.hints) ? .unclear : .notListed
  }
}
