// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The ZIP areas and cities of the United States, with their coordinates.
///
/// Coordinates are exact to a ten-thousandth of a degree (11 m). A city's is the mean of its ZIP areas, weighted by
/// their people where the census counted them; a ZIP of post-office boxes counts only where there is no other.
/// Sources: U.S. Census Bureau 2023 Gazetteer; GeoNames (CC BY 4.0).
public struct Gazetteer: Sendable {
  let table: GazetteerTable
  let words: PlaceWords

  /// The gazetteer that ships with Evenkeel.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
  public static func bundled() throws(ProgramsError) -> Gazetteer {
    let words = try PlaceWords.bundled()
    let data = try Resource.data("gazetteer", "bin")
    do {
      return Gazetteer(table: try GazetteerTable(Array(data), words: words), words: words)
    } catch {
      throw .resourceDamaged("gazetteer.bin")
    }
  }

  /// The middle of the ZIP area `zip` (five digits).
  public func coordinate(zip: String) -> Coordinate? {
    row(zip: zip).flatMap(coordinate(row:))
  }

  /// The ZIP area `zip` (five digits).
  public func zipPlace(_ zip: String) -> Place? {
    row(zip: zip).flatMap(place(row:))
  }

  /// How many ZIP areas there are.
  public var zipCount: Int { table.zips.count }

  private func row(zip: String) -> Int? {
    guard let number = Self.number(zip: zip) else { return nil }
    let row = firstRow(from: number)
    return row < table.zips.count && table.zips[row] == number ? row : nil
  }

  static func number(zip: String) -> UInt32? {
    isDigits(zip, 5) ? UInt32(zip) : nil
  }

  /// The row of the first ZIP that is `number` or more; the number of rows where there is none.
  func firstRow(from number: UInt32) -> Int {
    var (low, high) = (0, table.zips.count)
    while low < high {
      let middle = (low + high) / 2
      if table.zips[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func coordinate(row: Int) -> Coordinate? {
    Coordinate(latitude: Double(table.latitudes[row]) / 10_000, longitude: Double(table.longitudes[row]) / 10_000)
  }

  func place(row: Int) -> Place? {
    let city = table.cities[Int(table.cityOfZIP[row])]
    let digits = String(table.zips[row])
    return coordinate(row: row).map {
      Place(
        kind: .zip, zip: String(repeating: "0", count: 5 - digits.count) + digits, city: name(of: city),
        state: words.states[Int(city.state)].code, coordinate: $0)
    }
  }

  func place(city: Int) -> Place? {
    let city = table.cities[city]
    let (north, east) = city.offset
    return Coordinate(
      latitude: (Double(table.latitudes[city.anchor]) + north).rounded() / 10_000,
      longitude: (Double(table.longitudes[city.anchor]) + east).rounded() / 10_000
    ).map {
      Place(kind: .city, city: name(of: city), state: words.states[Int(city.state)].code, coordinate: $0)
    }
  }

  private func name(of city: CityRow) -> String {
    String(decoding: table.names[city.name], as: UTF8.self)
  }
}
