// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

/// A plain reading of `Documentation/ranking.md`, with strings and sorting and nothing clever.
private struct PlainRanking {
  let index: SearchIndex
  let listed: [Set<String>]
  let having: [Condition: [String: [Bool]]]

  init(index: SearchIndex) {
    self.index = index
    let listed = index.facilities.map { Set(index.codes.codes(in: $0.codes).map(\.code)) }
    self.listed = listed
    having = Dictionary(
      uniqueKeysWithValues: Condition.allCases.map { condition in
        let columns = index.vocabulary.all.map { wish in (wish.id, listed.map { Self.has(wish, $0, condition) }) }
        return (condition, Dictionary(uniqueKeysWithValues: columns))
      })
  }

  static func has(_ wish: WishDefinition, _ listed: Set<String>, _ condition: Condition) -> Bool {
    let alcohol = condition == .alcohol
    let anyOf = alcohol ? wish.anyOfForAlcohol ?? wish.anyOf : wish.anyOf
    let noneOf = (alcohol ? wish.noneOfForAlcohol ?? wish.noneOf : wish.noneOf) ?? []
    return !listed.isDisjoint(with: anyOf) && listed.isDisjoint(with: noneOf)
  }

  func rank(_ request: SearchRequest) -> [(id: String, points: Int)] {
    let columns = having[request.condition] ?? [:]
    let weights = index.vocabulary.groups.reduce(into: [String: Int]()) { weights, group in
      for wish in group.wishes { weights[wish.id] = group.weight }
    }
    var strengths: [String: WishStrength] = [:]
    for wish in request.wishes { strengths[wish.id] = wish.strength }
    let medications = index.vocabulary.groups.first { $0.id == "medication" }?.wishes.map(\.id) ?? []
    if request.condition == .opioids,
      !medications.contains(where: { strengths[$0] != nil && strengths[$0] != .mustNot }),
      strengths["any-medication"] == nil
    {
      strengths["any-medication"] = .wouldLike
    }
    let hidden = request.condition == .opioids ? ["DUO", "AUDO", "NOOP"] : ["DUO", "OUDO", "NAUT"]
    var kept: [(id: String, points: Int, miles: Double, position: Int)] = []
    for (position, facility) in index.facilities.enumerated() {
      let has = { (id: String) in columns[id]?[position] ?? false }
      guard listed[position].isDisjoint(with: hidden) else { continue }
      guard !strengths.contains(where: { $0.value == .mustNot && has($0.key) }) else { continue }
      let fits = index.vocabulary.groups.allSatisfy { group in
        let musts = group.wishes.map(\.id).filter { strengths[$0] == .must }
        if musts.isEmpty { return true }
        return ["group", "service"].contains(group.id) ? musts.allSatisfy(has) : musts.contains(where: has)
      }
      guard fits else { continue }
      let miles = request.origin.flatMap { origin in facility.location?.coordinate.miles(to: origin) }
      if let radius = request.radiusMiles, request.origin != nil, (miles ?? .infinity) > radius { continue }
      let points = strengths.reduce(0) { sum, wish in
        wish.value != .mustNot && has(wish.key) ? sum + (weights[wish.key] ?? 0) : sum
      }
      kept.append((facility.id, points, miles ?? .infinity, position))
    }
    return kept.sorted { ($1.points, $0.miles, $0.position) < ($0.points, $1.miles, $1.position) }
      .map { ($0.id, $0.points) }
  }
}

@Suite("No better match is ever left out", .enabled(if: RealDirectory.isPresent, "needs ../shared/data"))
struct SearchOracleTests {
  @Test("the search agrees with a plain reading of the ranking page for random requests over the whole directory")
  func agreement() throws {
    let index = try RealDirectory.index()
    let plain = PlainRanking(index: index)
    var random = SplitMix64(state: 20_261_123)
    let wishes = index.vocabulary.all.map(\.id)
    for round in 0..<60 {
      let chosen = (0..<Int.random(in: 0...7, using: &random)).compactMap { _ in
        wishes.randomElement(using: &random).map { id in
          Wish(id, [.must, .wouldLike, .wouldLike, .mustNot].randomElement(using: &random) ?? .must)
        }
      }
      let home = index.facilities.randomElement(using: &random)?.location?.coordinate
      let request = SearchRequest(
        origin: round % 10 == 0 ? nil : home,
        radiusMiles: round % 3 == 0 ? nil : [5, 25, 50, 200].randomElement(using: &random),
        condition: round % 5 == 0 ? .alcohol : .opioids, wishes: chosen, limit: [1, 25, 500][round % 3],
        offset: round % 4 == 0 ? 25 : 0)
      let expected = plain.rank(request)
      let result = index.search(request)
      let page = expected.dropFirst(request.offset).prefix(request.limit)
      #expect(result.total == expected.count)
      #expect(result.matches.map(\.facility.id) == page.map(\.id), "round \(round): \(request.wishes)")
      #expect(result.matches.map(\.points) == page.map(\.points))
    }
  }
}

/// A small seeded generator, so that a failure can be run again.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
