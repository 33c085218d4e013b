// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A point on the Earth in degrees (WGS 84).
public struct Coordinate: Hashable, Codable, Sendable {
  /// Degrees north, -90…90.
  public let latitude: Double
  /// Degrees east, -180…180.
  public let longitude: Double

  /// Makes a point, or `nil` where the numbers are not on the Earth.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The mean radius of the Earth in miles (IUGG: 6,371.0088 km).
  static let earthRadiusMiles = 3958.7613

  /// Great-circle distance in miles along the mean sphere; within 0.6 % of the distance on the ellipsoid.
  public func miles(to other: Coordinate) -> Double {
    UnitVector(self).miles(to: UnitVector(other))
  }
}

/// A point as a vector of length one, in which a distance costs no trigonometry until it is shown.
struct UnitVector: Sendable {
  let x, y, z: Double

  init(_ coordinate: Coordinate) {
    let latitude = coordinate.latitude * .pi / 180
    let longitude = coordinate.longitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  /// The squared straight-line distance through the sphere: grows with the distance over it.
  func squaredChord(to other: UnitVector) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return dx * dx + dy * dy + dz * dz
  }

  func miles(to other: UnitVector) -> Double {
    Self.miles(squaredChord: squaredChord(to: other))
  }

  static func miles(squaredChord: Double) -> Double {
    2 * Coordinate.earthRadiusMiles * asin(min(1, squaredChord.squareRoot() / 2))
  }

  static func squaredChord(miles: Double) -> Double {
    let half = sin(min(.pi / 2, miles / (2 * Coordinate.earthRadiusMiles)))
    return 4 * half * half
  }
}
