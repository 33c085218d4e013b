// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// A boundary to draw on the map of results.
public struct MapLine: Sendable, Hashable {
  /// What it bounds.
  public enum Kind: String, Sendable, Hashable {
    case state, county
  }

  /// What it bounds.
  public let kind: Kind
  /// The points along it.
  public let points: [Coordinate]

  /// Makes a line.
  public init(kind: Kind, points: [Coordinate]) {
    self.kind = kind
    self.points = points
  }
}

/// Gives the boundaries within a box from its south-west to its north-east corner.
public typealias MapOutlines = @Sendable (_ southWest: Coordinate, _ northEast: Coordinate) -> [MapLine]

extension Outlines {
  /// The boundaries of states and counties, as the map of results asks for them.
  var mapOutlines: MapOutlines {
    { southWest, northEast in
      let (states, counties) = lines(in: BoundingBox(southWest, northEast))
      return states.map { MapLine(kind: .state, points: $0) } + counties.map { MapLine(kind: .county, points: $0) }
    }
  }
}
