// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a person looks for: where, how far, for what, and what matters to them.
public struct SearchRequest: Hashable, Sendable {
  /// Where to measure from; `nil` searches the whole directory without distances.
  public var origin: Coordinate?
  /// How far, in miles; `nil` for no limit. Without an origin it does nothing.
  public var radiusMiles: Double?
  /// What treatment is sought for.
  public var condition: Condition
  /// What matters. A wish given twice counts with its last strength.
  public var wishes: [Wish]
  /// How many matches to return at most, 1…``maximumLimit``.
  public var limit: Int
  /// How many matches to skip, for a second page of results.
  public var offset: Int

  /// The greatest number of matches that one search returns.
  public static let maximumLimit = 500

  /// Makes a request.
  public init(
    origin: Coordinate? = nil, radiusMiles: Double? = nil, condition: Condition = .opioids, wishes: [Wish] = [],
    limit: Int = 25, offset: Int = 0
  ) {
    self.origin = origin
    self.radiusMiles = radiusMiles
    self.condition = condition
    self.wishes = wishes
    self.limit = limit
    self.offset = offset
  }
}
