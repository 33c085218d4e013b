// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The directory in memory, laid out for search: every wish is one column of bits.
public struct SearchIndex: Sendable {
  /// All programs, in the order of the directory.
  public let facilities: [Facility]
  /// What can be wished for.
  public let vocabulary: WishVocabulary
  /// The table of service codes.
  public let codes: ServiceCodes

  let columns: [Condition: ConditionColumns]
  let points: [UnitVector?]
  private let positions: [String: Int]

  /// Lays out the directory.
  public init(facilities: [Facility], vocabulary: WishVocabulary, codes: ServiceCodes) {
    self.facilities = facilities
    self.vocabulary = vocabulary
    self.codes = codes
    columns = Dictionary(
      uniqueKeysWithValues: Condition.allCases.map {
        ($0, ConditionColumns(facilities: facilities, vocabulary: vocabulary, codes: codes, condition: $0))
      })
    points = facilities.map { $0.location.map { UnitVector($0.coordinate) } }
    positions = Dictionary(facilities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The program called `id`.
  public func facility(id: String) -> Facility? {
    positions[id].map { facilities[$0] }
  }

  /// The best matches for `request`; wishes that the vocabulary does not have are ignored.
  public func search(_ request: SearchRequest) -> SearchResult {
    let search = Search(index: self, request: request)
    let total = search.candidates.count
    guard total > 0 else {
      return SearchResult(matches: [], total: 0, relaxations: search.relaxations())
    }
    let matches = search.best().map(search.match(at:))
    return SearchResult(matches: matches, total: total, relaxations: [])
  }

  /// What the listing of `facility` says about the wishes of `request`, wherever it is and whether or not it matches.
  public func match(_ facility: Facility, for request: SearchRequest) -> Match? {
    guard let position = positions[facility.id] else { return nil }
    return Search(index: self, request: request).match(at: position)
  }
}

/// The columns of one condition: who is shown at all, and who has each wish.
struct ConditionColumns: Sendable {
  let shown: BitColumn
  let wishes: [String: BitColumn]

  init(facilities: [Facility], vocabulary: WishVocabulary, codes: ServiceCodes, condition: Condition) {
    let hidden = codes.set(of: vocabulary.exclusions[condition.rawValue]?.anyOf ?? [])
    shown = BitColumn(count: facilities.count) { !facilities[$0].codes.intersects(hidden) }
    wishes = Dictionary(
      vocabulary.all.map { wish in
        let rule = wish.rule(for: condition, codes: codes)
        return (wish.id, BitColumn(count: facilities.count) { rule.holds(for: facilities[$0].codes) })
      }, uniquingKeysWith: { first, _ in first })
  }
}
