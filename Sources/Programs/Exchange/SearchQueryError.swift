// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Why a search could not be made. None of it carries what the person wrote, except where the same person is asked
/// which place was meant.
public enum SearchQueryError: Error, Equatable, Sendable {
  /// No place is given.
  case placeMissing
  /// There is no such place; these are spelled alike.
  case placeUnknown(suggestions: [Place])
  /// There are several places of this name.
  case placeAmbiguous(candidates: [Place])
  /// The latitude or longitude is not on the Earth.
  case pointOutOfRange
  /// There is no wish with the id in `field` (such as `wishes[0].id`); these are spelled alike.
  case unknownWish(field: String, suggestions: [String])
  /// The radius is not within ``SearchQuery/radiusRange``.
  case radiusOutOfRange
  /// `limit` or `offset` (which, `field` says) is out of its range.
  case limitOutOfRange(field: String)
  /// No directory is installed.
  case directoryMissing

  /// A stable name for programs, such as `unknown-wish`.
  public var code: String {
    switch self {
    case .placeMissing: "place-missing"
    case .placeUnknown: "place-unknown"
    case .placeAmbiguous: "place-ambiguous"
    case .pointOutOfRange: "point-out-of-range"
    case .unknownWish: "unknown-wish"
    case .radiusOutOfRange: "radius-out-of-range"
    case .limitOutOfRange: "limit-out-of-range"
    case .directoryMissing: "directory-missing"
    }
  }

  /// The member of the query that it is about; `nil` where it is about none.
  public var field: String? {
    switch self {
    case .placeMissing, .placeUnknown, .placeAmbiguous, .pointOutOfRange: "near"
    case .unknownWish(let field, _), .limitOutOfRange(let field): field
    case .radiusOutOfRange: "within"
    case .directoryMissing: nil
    }
  }

  /// The places that were perhaps meant, the most likely first.
  public var candidates: [Place] {
    switch self {
    case .placeUnknown(let places), .placeAmbiguous(let places): places
    default: []
    }
  }

  /// The names that were perhaps meant, the most likely first.
  public var suggestions: [String] {
    if case .unknownWish(_, let suggestions) = self { suggestions } else { [] }
  }
}
