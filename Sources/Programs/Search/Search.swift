// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One search through the index. How it scores is written down for people in `Documentation/ranking.md`.
struct Search {
  let index: SearchIndex
  let request: SearchRequest
  let origin: UnitVector?
  /// The person's wishes, each once, with the one that is counted unasked.
  let wishes: [Wish]
  /// The programs that fit all musts and must-nots, within the radius.
  let candidates: BitColumn

  private let columns: ConditionColumns

  init(index: SearchIndex, request: SearchRequest) {
    self.index = index
    self.request = request
    origin = request.origin.map(UnitVector.init)
    columns =
      index.columns[request.condition]
      ?? ConditionColumns(facilities: [], vocabulary: index.vocabulary, codes: index.codes, condition: .opioids)
    wishes = Self.counted(request, vocabulary: index.vocabulary)
    candidates = Self.candidates(
      wishes: wishes, radiusMiles: request.radiusMiles, origin: origin, index: index, columns: columns)
  }

  /// The programs that would be candidates with other wishes or another radius.
  func yield(of wishes: [Wish], radiusMiles: Double?) -> BitColumn {
    Self.candidates(wishes: wishes, radiusMiles: radiusMiles, origin: origin, index: index, columns: columns)
  }

  /// Each known wish once, with its last strength; "any medication" is added for a person who seeks opioid treatment
  /// and names no medication, since medication is what protects a life most.
  private static func counted(_ request: SearchRequest, vocabulary: WishVocabulary) -> [Wish] {
    var wishes: [Wish] = []
    for wish in request.wishes where vocabulary.definition(wish.id) != nil {
      if let earlier = wishes.firstIndex(where: { $0.id == wish.id }) {
        wishes[earlier] = wish
      } else {
        wishes.append(wish)
      }
    }
    let medications = vocabulary.groups.first { $0.id == WishVocabulary.medicationGroup }?.wishes.map(\.id) ?? []
    let namesMedication = wishes.contains { $0.strength != .mustNot && medications.contains($0.id) }
    let mentionsAny = wishes.contains { $0.id == WishVocabulary.anyMedication }
    if request.condition == .opioids, !namesMedication, !mentionsAny, medications.contains(WishVocabulary.anyMedication)
    {
      wishes.append(Wish(WishVocabulary.anyMedication, .wouldLike))
    }
    return wishes
  }

  private static func candidates(
    wishes: [Wish], radiusMiles: Double?, origin: UnitVector?, index: SearchIndex, columns: ConditionColumns
  ) -> BitColumn {
    var result = columns.shown
    for group in index.vocabulary.groups {
      let ids = Set(group.wishes.map(\.id))
      let musts = wishes.filter { $0.strength == .must && ids.contains($0.id) }.compactMap { columns.wishes[$0.id] }
      if group.musts == .any, var either = musts.first {
        for other in musts.dropFirst() { either.formUnion(other) }
        result.formIntersection(either)
      } else {
        for must in musts { result.formIntersection(must) }
      }
    }
    for wish in wishes where wish.strength == .mustNot {
      if let column = columns.wishes[wish.id] { result.subtract(column) }
    }
    if let origin, let radiusMiles {
      let reach = UnitVector.squaredChord(miles: radiusMiles)
      result.filter { index.points[$0].map { $0.squaredChord(to: origin) <= reach } ?? false }
    }
    return result
  }

  private var positive: [(wish: Wish, weight: Int)] {
    wishes.filter { $0.strength != .mustNot }.map { ($0, index.vocabulary.group(of: $0.id)?.weight ?? 0) }
  }

  /// The places of the best programs: most points, then nearest, then the order of the directory.
  func best() -> [Int] {
    let wanted = max(0, request.offset) + min(max(1, request.limit), SearchRequest.maximumLimit)
    let possible = positive.reduce(0) { $0 + $1.weight }
    var sums = PointColumns(wordCount: candidates.words.count, maximum: possible)
    for (wish, weight) in positive {
      if let column = columns.wishes[wish.id] { sums.add(weight, where: column) }
    }
    let contenders = contenders(wanted: wanted, sums: sums, possible: possible)
    var ranked: [(points: Int, chord: Double, position: Int)] = []
    ranked.reserveCapacity(contenders.count)
    contenders.forEach { position in
      let chord = origin.flatMap { origin in index.points[position].map { $0.squaredChord(to: origin) } }
      ranked.append((sums[position], chord ?? .infinity, position))
    }
    ranked.sort { ($1.points, $0.chord, $0.position) < ($0.points, $1.chord, $1.position) }
    return ranked.dropFirst(max(0, request.offset)).prefix(wanted - max(0, request.offset)).map(\.position)
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
    let findings = positive.map { wish, weight in
      let status = status(of: wish, at: position)
      return WishFinding(
        wish: wish.id, strength: wish.strength, status: status, points: status == .listed ? weight : 0)
    }
    let cautions = index.vocabulary.cautions.filter { caution in
      (caution.condition ?? request.condition) == request.condition
        && CodeRule(anyOf: caution.anyOf, noneOf: caution.noneOf, codes: index.codes).holds(for: facility.codes)
    }
    return Match(
      facility: facility, points: findings.reduce(0) { $0 + $1.points },
      possible: positive.reduce(0) { $0 + $1.weight }, distance: distance(at: position), findings: findings,
      cautions: cautions)
  }

  private func status(of wish: Wish, at position: Int) -> WishFinding.Status {
    if columns.wishes[wish.id]?[position] == true { return .listed }
    let hints = index.codes.set(of: index.vocabulary.definition(wish.id)?.hintedBy ?? [])
    return index.facilities[position].codes.intersects(hints) ? .unclear : .notListed
  }
}
