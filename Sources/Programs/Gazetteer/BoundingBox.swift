// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A piece of the Earth between two latitudes and two longitudes; it does not cross the 180th meridian.
public struct BoundingBox: Hashable, Sendable {
  /// Its southern edge, degrees north.
  public let south: Double
  /// Its western edge, degrees east.
  public let west: Double
  /// Its northern edge, degrees north.
  public let north: Double
  /// Its eastern edge, degrees east.
  public let east: Double

  /// Makes the box between two corners, whichever is which.
  public init(_ corner: Coordinate, _ opposite: Coordinate) {
    south = min(corner.latitude, opposite.latitude)
    west = min(corner.longitude, opposite.longitude)
    north = max(corner.latitude, opposite.latitude)
    east = max(corner.longitude, opposite.longitude)
  }

  /// Whether `coordinate` is in the box or on its edge.
  public func contains(_ coordinate: Coordinate) -> Bool {
    (south...north).contains(coordinate.latitude) && (west...east).contains(coordinate.longitude)
  }

  /// The longer of its sides, in degrees.
  var span: Double { max(north - south, east - west) }
}
