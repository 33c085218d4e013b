// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// How exactly a program's place is known.
public enum LocationPrecision: String, Codable, CaseIterable, Sendable {
  /// Matched by its street address.
  case address
  /// Matched by the organization's name near its ZIP; about one in twenty is off by more than a mile.
  case organizationNearZIP = "org_name_near_zip"
  /// Only the middle of its ZIP area is known; never shown as an exact distance.
  case zip = "zip_centroid"
}

/// Where a program is, how exactly that is known, and who says so.
public struct FacilityLocation: Hashable, Codable, Sendable {
  /// The point.
  public let coordinate: Coordinate
  /// How exactly the point is known.
  public let precision: LocationPrecision
  /// The data set that the point comes from, as the directory file names it; `gazetteer` where Evenkeel added it.
  public let source: String

  /// Makes a location.
  public init(coordinate: Coordinate, precision: LocationPrecision, source: String) {
    self.coordinate = coordinate
    self.precision = precision
    self.source = source
  }
}
