// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A place that a person can name: a ZIP area, a city, or a point.
public struct Place: Hashable, Sendable {
  /// What kind of name it was found by.
  public enum Kind: String, Sendable, Codable {
    case zip, city, coordinate
  }

  /// What kind of name it was found by.
  public let kind: Kind
  /// The five-digit ZIP, for a ZIP area.
  public let zip: String?
  /// The city or town; `nil` for a bare point.
  public let city: String?
  /// The two-letter state; `nil` for a bare point.
  public let state: String?
  /// Its middle.
  public let coordinate: Coordinate

  /// Makes a place.
  public init(kind: Kind, zip: String? = nil, city: String? = nil, state: String? = nil, coordinate: Coordinate) {
    self.kind = kind
    self.zip = zip
    self.city = city
    self.state = state
    self.coordinate = coordinate
  }

  /// As people say it: "Charleston, WV 25301", "Charleston, WV", or "38.35, -81.63".
  public var name: String {
    guard let city, let state else {
      return "\(coordinate.latitude), \(coordinate.longitude)"
    }
    return zip.map { "\(city), \(state) \($0)" } ?? "\(city), \(state)"
  }
}

/// What a person's words for a place turned out to mean.
public enum PlaceResolution: Hashable, Sendable {
  /// One place.
  case found(Place)
  /// Several places of that name, the most likely first; the person chooses.
  case ambiguous([Place])
  /// No such place; these are spelled alike, the nearest spelling first. May be empty.
  case unknown(suggestions: [Place])
}
