// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The directory in memory, laid out for search.
public struct SearchIndex: Sendable {
  /// All programs, in the order of the directory.
  public let facilities: [Facility]
  /// What can be wished for.
  public let vocabulary: WishVocabulary
  /// The table of service codes.
  public let codes: ServiceCodes

  /// Lays out the directory: every wish becomes one column of bits.
  public init(facilities: [Facility], vocabulary: WishVocabulary, codes: ServiceCodes) {
    self.facilities = facilities
    self.vocabulary = vocabulary
    self.codes = codes
  }

  /// The program called `id`.
  public func facility(id: String) -> Facility? {
    facilities.first { $0.id == id }
  }

  /// The best matches for `request`.
  public func search(_ request: SearchRequest) -> SearchResult {
    SearchResult(matches: [], total: 0, relaxations: [])
  }
}
