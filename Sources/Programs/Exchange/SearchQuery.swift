// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What a person looks for, as it arrives from a form, the command line or the API: nothing in it is checked yet.
public struct SearchQuery: Hashable, Sendable {
  /// Where to look.
  public enum Near: Hashable, Sendable {
    /// A ZIP, a city, or a point written out.
    case name(String)
    /// A point in degrees.
    case point(latitude: Double, longitude: Double)
  }

  /// Where to look; it must be given.
  public var near: Near?
  /// How far, in miles, within ``radiusRange``; `nil` for no limit.
  public var within: Double?
  /// What treatment is sought for.
  public var condition: Condition
  /// What matters.
  public var wishes: [Wish]
  /// How many matches to return at most, within ``limitRange``.
  public var limit: Int
  /// How many matches to skip, within ``offsetRange``.
  public var offset: Int
  /// The language of the answer's words.
  public var language: Language

  /// How far one can look, in miles: up to half the way around the Earth.
  public static let radiusRange = 1.0...12_450.0
  /// How many matches one can ask for.
  public static let limitRange = 1...SearchRequest.maximumLimit
  /// How many matches one can skip.
  public static let offsetRange = 0...1_000_000
  /// The most bytes of UTF-8 that a place's name can have.
  public static let longestPlaceName = 128
  /// How far to look where nothing is said, in miles.
  public static let usualRadius = 50.0

  /// Makes a query.
  public init(
    near: Near?, within: Double? = Self.usualRadius, condition: Condition = .opioids, wishes: [Wish] = [],
    limit: Int = 25, offset: Int = 0, language: Language = .english
  ) {
    self.near = near
    self.within = within
    self.condition = condition
    self.wishes = wishes
    self.limit = limit
    self.offset = offset
    self.language = language
  }
}
