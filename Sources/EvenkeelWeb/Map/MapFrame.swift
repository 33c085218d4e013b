// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs

/// The piece of the Earth that a small map shows, with the person in its middle; at these sizes flat is near enough.
struct MapFrame: Sendable {
  let center: Coordinate
  /// From the middle to the nearer edge, in miles.
  let reach: Double
  let width: Double
  let height: Double

  /// How far a degree of latitude is on the mean sphere, in miles.
  private static let milesPerDegree = 3958.7613 * .pi / 180

  private var pointsPerMile: Double { min(width, height) / 2 / reach }
  private var milesPerDegreeEast: Double {
    Self.milesPerDegree * max(0.05, cos(center.latitude * .pi / 180))
  }

  /// Where `coordinate` is drawn.
  func point(_ coordinate: Coordinate) -> (x: Double, y: Double) {
    var east = coordinate.longitude - center.longitude
    if east > 180 { east -= 360 } else if east < -180 { east += 360 }
    return (
      width / 2 + east * milesPerDegreeEast * pointsPerMile,
      height / 2 - (coordinate.latitude - center.latitude) * Self.milesPerDegree * pointsPerMile
    )
  }

  /// How long `miles` are drawn.
  func length(miles: Double) -> Double {
    miles * pointsPerMile
  }

  /// The south-west and the north-east corner.
  var corners: (southWest: Coordinate, northEast: Coordinate)? {
    let north = height / 2 / pointsPerMile / Self.milesPerDegree
    let east = width / 2 / pointsPerMile / milesPerDegreeEast
    guard
      let southWest = Coordinate(
        latitude: max(-90, center.latitude - north), longitude: max(-180, center.longitude - east)),
      let northEast = Coordinate(
        latitude: min(90, center.latitude + north), longitude: min(180, center.longitude + east))
    else { return nil }
    return (southWest, northEast)
  }

  /// The greatest round number of miles that is at most `miles`.
  static func round(atMost miles: Double) -> Double {
    [500, 250, 100, 50, 25, 10, 5, 2, 1, 0.5].first { $0 <= miles } ?? 0.5
  }
}
