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

  let points: [UnitVector?]
  private let opioids: ConditionIndex
  private let alcohol: ConditionIndex
  private let positions: [String: Int]

  /// Lays out the directory.
  public init(facilities: [Facility], vocabulary: WishVocabulary, codes: ServiceCodes) {
    self.facilities = facilities
    self.vocabulary = vocabulary
    self.codes = codes
    opioids = ConditionIndex(facilities: facilities, vocabulary: vocabulary, codes: codes, condition: .opioids)
    alcohol = ConditionIndex(facilities: facilities, vocabulary: vocabulary, codes: codes, condition: .alcohol)
    points = facilities.map { $0.location.map { UnitVector($0.coordinate) } }
    positions = Dictionary(facilities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The program called `id`.
  public func facility(id: String) -> Facility? {
    positions[id].map { facilities[$0] }
  }

  func condition(_ condition: Condition) -> ConditionIndex {
    switch condition {
    case .opioids: opioids
    case .alcohol: alcohol
    }
  }

  /// The best matches for `request`; wishes that the vocabulary does not have are ignored.
  public func search(_ request: SearchRequest) -> SearchResult {
    let search = Search(index: self, request: request)
    let total = search.candidates.count
    guard total > 0 else {
      return SearchResult(matches: [], total: 0, relaxations: search.relaxations())
    }
    let matches = search.best().map(search.reading.match(at:))
    return SearchResult(matches: matches, total: total, relaxations: [])
  }

  /// What the listing of `facility` says about the wishes of `request`, wherever it is and whether or not it matches.
  public func match(_ facility: Facility, for request: SearchRequest) -> Match? {
    guard let position = positions[facility.id] else { return nil }
    return WishReading(index: self, request: request).match(at: position)
  }
}
