// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A place in an answer.
public struct PlaceAnswer: Codable, Hashable, Sendable {
  /// As people say it, such as "Charleston, WV 25301".
  public let name: String
  /// What kind of name it was found by.
  public let kind: Place.Kind
  /// The five-digit ZIP, for a ZIP area.
  public let zip: String?
  /// The city or town.
  public let city: String?
  /// The two-letter state.
  public let state: String?
  /// Degrees north of its middle.
  public let latitude: Double
  /// Degrees east of its middle.
  public let longitude: Double

  /// Describes `place`.
  public init(_ place: Place) {
    name = place.name
    kind = place.kind
    zip = place.zip
    city = place.city
    state = place.state
    latitude = place.coordinate.latitude
    longitude = place.coordinate.longitude
  }

  /// Writes all members; unknown ones are `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(kind, forKey: .kind)
    try container.encode(zip, forKey: .zip)
    try container.encode(city, forKey: .city)
    try container.encode(state, forKey: .state)
    try container.encode(latitude, forKey: .latitude)
    try container.encode(longitude, forKey: .longitude)
  }

  private enum CodingKeys: CodingKey {
    case name, kind, zip, city, state, latitude, longitude
  }
}
