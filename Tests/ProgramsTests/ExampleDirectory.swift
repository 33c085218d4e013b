// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// A handful of made-up programs around Charleston, West Virginia, for tests that can be checked by eye.
enum ExampleDirectory {
  static let charleston = Coordinate(latitude: 38.35, longitude: -81.63)

  /// A made-up program that lists `codes`, `north` degrees north of Charleston (0.1° is 6.9 miles).
  static func program(
    _ id: String, _ codes: String, north: Double? = 0.1, precision: LocationPrecision = .address,
    street: String? = "1 Example Street", intake: [String] = [], table: ServiceCodes
  ) -> Facility {
    let coordinate = north.flatMap { Coordinate(latitude: 38.35 + $0, longitude: -81.63) }
    return Facility(
      id: id, name: "Example \(id)", street: street, city: "Charleston", state: "WV", zip: "25301",
      phone: PhoneNumber("304-555-0100"), intake: intake.compactMap { PhoneNumber($0) },
      location: coordinate.map { FacilityLocation(coordinate: $0, precision: precision, source: "example") },
      codes: table.set(of: codes.split(separator: " ").map(String.init)))
  }

  static func index(_ programs: (ServiceCodes) -> [Facility]) throws -> SearchIndex {
    let table = try ServiceCodes.bundled()
    return SearchIndex(facilities: programs(table), vocabulary: try .bundled(), codes: table)
  }
}
