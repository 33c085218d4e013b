// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs
import Testing

/// The shared file that the gazetteer is made from.
private struct SourceRow {
  let zip, city, state, type: String
  let latitude, longitude: Double
  let population: Int

  static let file = RealDirectory.folder.appending(path: "gazetteer/us_zip_centroids.csv.gz")
  static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// Its rows, unpacked by `gzip`; no field of it is quoted.
  static func all() throws -> [SourceRow] {
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    gzip.waitUntilExit()
    return try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 11)
      return SourceRow(
        zip: fields[0], city: fields[1], state: fields[4], type: fields[10],
        latitude: try #require(Double(fields[5])), longitude: try #require(Double(fields[6])),
        population: Int(fields[9]) ?? 0)
    }
  }
}

@Suite("The gazetteer against its source", .enabled(if: SourceRow.isPresent, "needs ../shared/data"))
struct GazetteerSourceTests {
  let gazetteer: Gazetteer
  private let rows: [SourceRow]

  init() throws {
    gazetteer = try GazetteerTests.gazetteer.get()
    rows = try SourceRow.all()
  }

  @Test("every ZIP of the source resolves to itself, within 0.0006 degrees")
  func everyZIP() {
    #expect(gazetteer.zipCount == rows.count)
    let wrong = rows.filter { row in
      guard case .found(let place) = gazetteer.resolve(row.zip) else { return true }
      return place.zip != row.zip || place.kind != .zip
        || abs(place.coordinate.latitude - row.latitude) > 0.0006
        || abs(place.coordinate.longitude - row.longitude) > 0.0006
    }
    #expect(wrong.map(\.zip) == [])
  }

  @Test("every city of the source is found by its name and state, within its ZIPs")
  func everyCity() {
    let cities = Dictionary(grouping: rows.filter { $0.type != "Military" }) { "\($0.city), \($0.state)" }
    let wrong = cities.filter { name, zips in
      guard case .found(let place) = gazetteer.resolve(name), place.kind == .city, place.state == zips[0].state
      else { return true }
      let (north, east) = (zips.map(\.latitude), zips.map(\.longitude))
      return place.coordinate.latitude < (north.min() ?? 90) - 0.05
        || place.coordinate.latitude > (north.max() ?? -90) + 0.05
        || place.coordinate.longitude < (east.min() ?? 180) - 0.05
        || place.coordinate.longitude > (east.max() ?? -180) + 0.05
    }
    #expect(wrong.keys.sorted() == [])
    #expect(cities.count > 29_000)
  }

  @Test("a slip of one letter in the 200 largest cities offers the right one, with and without its state")
  func slips() {
    let cities = Dictionary(grouping: rows.filter { $0.type != "Military" }) { "\($0.city), \($0.state)" }
      .map { (name: $0.key, city: $0.value[0].city, population: $0.value.reduce(0) { $0 + $1.population }) }
      .sorted { ($0.population, $1.name) > ($1.population, $0.name) }
    var counted = 0
    var missed: [String] = []
    for (place, city) in cities.prefix(200).enumerated() {
      let state = city.name.suffix(4)
      guard let answers = answers(toSlipIn: city.city, state: state, number: place) else { continue }
      counted += 1
      missed += answers.filter { !$0.suggestions.contains(city.name.lowercased()) }.map(\.text)
      if answers.last?.suggestions.first != city.name.lowercased() {
        missed.append("first of " + (answers.last?.text ?? ""))
      }
    }
    #expect(counted == 200)
    #expect(missed == [])
  }

  private typealias Answer = (text: String, suggestions: [String])

  /// What is offered for the first slip in `name` that is no other place, in small letters: for it alone and with its
  /// state.
  private func answers(toSlipIn name: String, state: Substring, number: Int) -> [Answer]? {
    for slip in Self.slips(in: name, number: number) {
      let answers = [slip, slip + state].compactMap { text -> Answer? in
        guard case .unknown(let places) = gazetteer.resolve(text) else { return nil }
        return (text, places.map { "\($0.city ?? ""), \($0.state ?? "")".lowercased() })
      }
      if answers.count == 2 { return answers }
    }
    return nil
  }

  /// `name` with one letter left out, swapped, replaced or doubled, by turns.
  private static func slips(in name: String, number: Int) -> [String] {
    let letters = Array(name)
    return (1..<letters.count - 1).filter { letters[$0].isLetter && letters[$0 + 1].isLetter }.flatMap { place in
      (0..<4).map { kind in
        var slip = letters
        switch (kind + number) % 4 {
        case 0: slip.remove(at: place)
        case 1: slip.swapAt(place, place + 1)
        case 2: slip[place] = slip[place] == "x" ? "z" : "x"
        default: slip.insert(slip[place], at: place)
        }
        return String(slip)
      }
    }
  }
}
