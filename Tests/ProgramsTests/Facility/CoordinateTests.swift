// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

@Suite("Distances")
struct CoordinateTests {
  @Test(
    "great-circle distances agree with independently computed ones to 0.1 mile",
    arguments: [
      // Haversine on a sphere of 6,371.0088 km, computed apart from this code.
      (38.3498, -81.6326, 38.4192, -82.4452, 44.27),  // Charleston, WV – Huntington, WV
      (40.7128, -74.0060, 34.0522, -118.2437, 2445.56),  // New York – Los Angeles
      (21.3069, -157.8583, 13.4443, 144.7937, 3801.16),  // Honolulu – Guam, across the date line
    ])
  func distances(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ miles: Double) throws {
    let from = try #require(Coordinate(latitude: a, longitude: b))
    let to = try #require(Coordinate(latitude: c, longitude: d))
    #expect(abs(from.miles(to: to) - miles) < 0.1)
    #expect(abs(to.miles(to: from) - miles) < 0.1)
    #expect(from.miles(to: from) == 0)
  }

  @Test("a point that is not on the Earth is refused")
  func impossible() {
    #expect(Coordinate(latitude: 90.1, longitude: 0) == nil)
    #expect(Coordinate(latitude: 0, longitude: -180.1) == nil)
    #expect(Coordinate(latitude: .nan, longitude: 0) == nil)
  }
}
