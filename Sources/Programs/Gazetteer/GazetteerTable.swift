// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The gazetteer in memory, column by column: about 4 MB. Written by `script/build-gazetteer`, which gives the layout.
struct GazetteerTable: Sendable {
  /// The ZIPs as numbers, ascending.
  private(set) var zips: [UInt32] = []
  /// Ten-thousandths of a degree north, by ZIP.
  private(set) var latitudes: [Int32] = []
  /// Ten-thousandths of a degree east, by ZIP.
  private(set) var longitudes: [Int32] = []
  /// The ZIP's place in ``cities``.
  private(set) var cityOfZIP: [UInt16] = []
  /// The cities, in the order of their names' keys.
  private(set) var cities: [CityRow] = []
  /// Names as people write them.
  private(set) var names = PackedNames()
  /// What names are compared by, ascending.
  private(set) var keys = PackedNames()
  /// The first city of each name, and after the last the number of cities.
  private(set) var firstCity: [Int] = []

  init(_ bytes: [UInt8], words: PlaceWords) throws(PackedReader.Damaged) {
    var reader = try PackedReader(bytes, magic: "EKG1")
    try readNames(&reader, words: words)
    try readCities(&reader, states: words.states.count)
    let count = try reader.count()
    zips.reserveCapacity(count)
    var zip = 0
    for _ in 0..<count {
      zip += try reader.number()
      guard zip <= 99_999 else { throw PackedReader.Damaged() }
      zips.append(UInt32(zip))
    }
    latitudes = try Self.degrees(&reader, count: count, limit: 900_000)
    longitudes = try Self.degrees(&reader, count: count, limit: 1_800_000)
    cityOfZIP.reserveCapacity(count)
    for _ in 0..<count {
      let (low, high) = (UInt16(try reader.byte()), UInt16(try reader.byte()))
      guard Int(high << 8 | low) < cities.count else { throw PackedReader.Damaged() }
      cityOfZIP.append(high << 8 | low)
    }
    var people: [Int] = []
    people.reserveCapacity(count)
    for _ in 0..<count { people.append(try reader.number()) }
    guard reader.isAtEnd, people.allSatisfy({ $0 < 1 << 28 }) else { throw PackedReader.Damaged() }
    placeCities(people)
  }

  private mutating func readNames(_ reader: inout PackedReader, words: PlaceWords) throws(PackedReader.Damaged) {
    let count = try reader.count()
    var name: [UInt8] = []
    for _ in 0..<count {
      let shared = try reader.number()
      let own = try reader.number()
      guard shared <= name.count else { throw PackedReader.Damaged() }
      name.removeSubrange(shared...)
      name += try reader.bytes(own)
      names.append { $0 += name }
      keys.append { words.appendKey(of: name[...], to: &$0) }
    }
    guard keys.isAscending else { throw PackedReader.Damaged() }
  }

  private mutating func readCities(_ reader: inout PackedReader, states: Int) throws(PackedReader.Damaged) {
    let count = try reader.count()
    cities.reserveCapacity(count)
    for city in 0..<count {
      let byte = try reader.byte()
      if byte & 128 != 0 { firstCity.append(city) }
      guard byte & 127 < states, !firstCity.isEmpty else { throw PackedReader.Damaged() }
      cities.append(CityRow(name: firstCity.count - 1, state: byte & 127))
    }
    guard firstCity.count == names.count else { throw PackedReader.Damaged() }
    firstCity.append(count)
  }

  private static func degrees(
    _ reader: inout PackedReader, count: Int, limit: Int
  ) throws(PackedReader.Damaged) -> [Int32] {
    var values: [Int32] = []
    values.reserveCapacity(count)
    var value = 0
    for _ in 0..<count {
      value += try reader.signed()
      guard abs(value) <= limit else { throw PackedReader.Damaged() }
      values.append(Int32(value))
    }
    return values
  }

  /// Puts each city at the mean of its ZIPs, weighted by their people where these are known.
  ///
  /// Where no ZIP has people, ZIPs with street delivery count, and only without any of those the post-office boxes.
  /// ZIPs more than about 70 miles from the most populous are left out: they are boxes of remote places.
  private mutating func placeCities(_ people: [Int]) {
    for (zip, people) in people.enumerated() {
      cities[Int(cityOfZIP[zip])].count(zip: zip, people: people >> 1, isStreet: people & 1 == 1)
    }
    for (zip, people) in people.enumerated() {
      let city = Int(cityOfZIP[zip])
      let anchor = cities[city].anchor
      let (north, east) = (latitudes[zip] - latitudes[anchor], longitudes[zip] - longitudes[anchor])
      guard abs(north) <= 10_000, abs(east) <= 15_000 else { continue }
      cities[city].add(north: Int(north), east: Int(east), people: people >> 1, isStreet: people & 1 == 1)
    }
  }
}
