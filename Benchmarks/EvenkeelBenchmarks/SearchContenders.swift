// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import GRDB
import Programs

/// The search that is measured: nationwide from Charleston, WV, with five wishes.
enum Job {
  static let origin = Coordinate(latitude: 38.35, longitude: -81.63)
  static let wishes = [
    Wish("naltrexone-injection", .must), Wish("medicaid", .must), Wish("spanish", .wouldLike),
    Wish("telehealth", .wouldLike), Wish("pregnant", .wouldLike),
  ]
  /// The same wishes with nothing required, so that nobody is left out early.
  static let soft = wishes.map { Wish($0.id, .wouldLike) }

  /// Pages that are made from a form: their name, address and fields.
  static let pages = [
    (
      "results page", "/find",
      "near=25301&within=50&condition=opioids&medication=naltrexone-injection&payment=medicaid&language=spanish"
        + "&service=telehealth&group=pregnant"
    ),
    ("outlook of one plan", "/understand/simulator", "situation=heroin&plan=buprenorphine"),
    ("outlook of two plans", "/understand/simulator", "situation=methadone&plan=stop&compare=taper"),
    ("story of dependence", "/understand", "weeks=8"),
  ]

  static func request(_ wishes: [Wish], within miles: Double? = nil) -> SearchRequest {
    SearchRequest(origin: origin, radiusMiles: miles, wishes: wishes, limit: 25)
  }
}

/// The same job by a plain scan: every program scored, all sorted, the best explained.
struct PlainScan {
  let index: SearchIndex
  let hidden: CodeSet
  let rules: [(anyOf: CodeSet, noneOf: CodeSet, weight: Int, must: Bool)]

  init(index: SearchIndex, wishes: [Wish]) {
    self.index = index
    hidden = index.codes.set(of: index.vocabulary.exclusions["opioids"]?.anyOf ?? [])
    rules = wishes.compactMap { wish in
      guard let definition = index.vocabulary.definition(wish.id), let group = index.vocabulary.group(of: wish.id)
      else {
        return nil
      }
      return (
        index.codes.set(of: definition.anyOf), index.codes.set(of: definition.noneOf ?? []), group.weight,
        wish.strength == .must
      )
    }
  }

  func search(_ request: SearchRequest) -> [Match] {
    guard let origin = request.origin else { return [] }
    var ranked: [(points: Int, miles: Double, position: Int)] = []
    for (position, facility) in index.facilities.enumerated() where !facility.codes.intersects(hidden) {
      var points = 0
      var fits = true
      for rule in rules {
        if facility.codes.intersects(rule.anyOf), !facility.codes.intersects(rule.noneOf) {
          points += rule.weight
        } else if rule.must {
          fits = false
          break
        }
      }
      if fits, let location = facility.location {
        ranked.append((points, origin.miles(to: location.coordinate), position))
      }
    }
    ranked.sort { ($1.points, $0.miles, $0.position) < ($0.points, $1.miles, $1.position) }
    return ranked.prefix(request.limit).compactMap { index.match(index.facilities[$0.position], for: request) }
  }
}

/// The same job by SQLite, in memory: the codes as four bitmask columns, an R*Tree for the radius where there is one,
/// points and order in SQL, and the best explained by the same code as everywhere.
struct SQLiteSearch {
  let queue: DatabaseQueue
  let index: SearchIndex

  init(index: SearchIndex) throws {
    self.index = index
    queue = try DatabaseQueue()
    let codes = index.codes
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE program (position INTEGER PRIMARY KEY, w0 INTEGER, w1 INTEGER, w2 INTEGER, w3 INTEGER,
            x REAL, y REAL, z REAL);
          CREATE VIRTUAL TABLE place USING rtree(position, south, north, west, east);
          """)
      for (position, facility) in index.facilities.enumerated() {
        guard let coordinate = facility.location?.coordinate else { continue }
        let words = Self.words(facility.codes, codes)
        let (latitude, longitude) = (coordinate.latitude * .pi / 180, coordinate.longitude * .pi / 180)
        try db.execute(
          sql: "INSERT INTO program VALUES (?,?,?,?,?,?,?,?)",
          arguments: [
            position, words[0], words[1], words[2], words[3], cos(latitude) * cos(longitude),
            cos(latitude) * sin(longitude), sin(latitude),
          ])
        try db.execute(
          sql: "INSERT INTO place VALUES (?,?,?,?,?)",
          arguments: [
            position, coordinate.latitude, coordinate.latitude, coordinate.longitude, coordinate.longitude,
          ])
      }
    }
  }

  private static func words(_ set: CodeSet, _ codes: ServiceCodes) -> [Int64] {
    var words = [Int64](repeating: 0, count: 4)
    for place in codes.codes.indices where set.contains(place: place) {
      words[place >> 6] |= Int64(bitPattern: 1 << UInt64(place & 63))
    }
    return words
  }

  /// "Lists one of these" as SQL over the bitmask columns.
  private func lists(_ list: [String]) -> String {
    let words = Self.words(index.codes.set(of: list), index.codes)
    let tests = words.enumerated().filter { $1 != 0 }.map { "(w\($0) & \($1)) <> 0" }
    return tests.isEmpty ? "0" : "(" + tests.joined(separator: " OR ") + ")"
  }

  /// The query for nationwide `wishes`, made once as an application would.
  func statement(_ wishes: [Wish]) -> String {
    var conditions = ["NOT " + lists(index.vocabulary.exclusions["opioids"]?.anyOf ?? [])]
    var points: [String] = []
    for wish in wishes {
      guard let definition = index.vocabulary.definition(wish.id), let group = index.vocabulary.group(of: wish.id)
      else {
        continue
      }
      let has = "(\(lists(definition.anyOf)) AND NOT \(lists(definition.noneOf ?? [])))"
      if wish.strength == .must { conditions.append(has) }
      points.append("\(group.weight) * \(has)")
    }
    return """
      SELECT position FROM program WHERE \(conditions.joined(separator: " AND "))
      ORDER BY \(points.joined(separator: " + ")) DESC,
        (x - :x) * (x - :x) + (y - :y) * (y - :y) + (z - :z) * (z - :z), position LIMIT :limit
      """
  }

  /// The same within a radius, by the R*Tree first.
  func statement(_ wishes: [Wish], within: Bool) -> String {
    guard within else { return statement(wishes) }
    return statement(wishes).replacing(
      "FROM program WHERE",
      with: """
        FROM program JOIN place USING (position) WHERE north >= :south AND south <= :north AND east >= :west
        AND west <= :east AND (x - :x) * (x - :x) + (y - :y) * (y - :y) + (z - :z) * (z - :z) <= :reach AND
        """)
  }

  func search(_ request: SearchRequest, sql: String) throws -> [Match] {
    guard let origin = request.origin else { return [] }
    let (latitude, longitude) = (origin.latitude * .pi / 180, origin.longitude * .pi / 180)
    var arguments: StatementArguments = [
      "x": cos(latitude) * cos(longitude), "y": cos(latitude) * sin(longitude), "z": sin(latitude),
      "limit": request.limit,
    ]
    if let miles = request.radiusMiles {
      let degrees = miles / 69.0934
      let half = sin(miles / (2 * 3958.7613))
      let wide = degrees / cos(latitude) * 1.02
      arguments += [
        "south": origin.latitude - degrees, "north": origin.latitude + degrees, "west": origin.longitude - wide,
        "east": origin.longitude + wide, "reach": 4 * half * half,
      ]
    }
    let positions = try queue.read { db in
      try Int.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
    return positions.compactMap { index.match(index.facilities[$0], for: request) }
  }
}
