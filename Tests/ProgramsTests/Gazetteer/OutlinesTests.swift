// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing

@testable import Programs

@Suite("Outlines for maps")
struct OutlinesTests {
  static let outlines = Result { try Outlines.bundled() }

  let outlines: Outlines

  init() throws {
    outlines = try Self.outlines.get()
  }

  private static func box(_ latitude: Double, _ longitude: Double, _ reach: Double) throws -> BoundingBox {
    BoundingBox(
      try #require(Coordinate(latitude: latitude - reach, longitude: longitude - reach)),
      try #require(Coordinate(latitude: latitude + reach, longitude: longitude + reach)))
  }

  @Test(
    "every line in a box has two points or more, all of them in the box",
    arguments: [
      (38.35, -81.63, 1.0), (39.74, -104.99, 0.05), (61.2, -149.9, 4.0), (21.3, -157.9, 1.0), (18.2, -66.4, 1.0),
      (13.45, 144.78, 0.5), (38.9, -77.03, 0.3), (40.7, -74.0, 6.0), (0.0, 0.0, 20.0), (39.0, -98.0, 50.0),
    ])
  func inside(latitude: Double, longitude: Double, reach: Double) throws {
    let box = try Self.box(latitude, longitude, reach)
    let found = outlines.lines(in: box)
    for line in found.states + found.counties {
      #expect(line.count > 1)
      #expect(line.allSatisfy(box.contains))
    }
  }

  @Test(
    "states, Alaska, Hawaii, Puerto Rico and Guam have outlines",
    arguments: [(38.35, -81.63), (61.2, -149.9), (21.3, -157.9), (18.2, -66.4), (13.45, 144.78)])
  func present(latitude: Double, longitude: Double) throws {
    #expect(!outlines.lines(in: try Self.box(latitude, longitude, 2)).states.isEmpty)
  }

  @Test("the four corners are where four states meet, and the open sea is empty")
  func corners() throws {
    let meeting = outlines.lines(in: try Self.box(36.999, -109.045, 0.05))
    #expect(meeting.counties.isEmpty)
    #expect(meeting.states.count == 4)
    let ends = meeting.states.flatMap { [$0.first, $0.last] }.compactMap { $0 }
    let counts = Dictionary(ends.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.values.max() == 4)
    let sea = outlines.lines(in: try Self.box(30, -45, 5))
    #expect(sea.states.isEmpty && sea.counties.isEmpty)
  }

  @Test("a box of more than twelve degrees has states but no counties")
  func wide() throws {
    let found = outlines.lines(in: try Self.box(39, -98, 6.1))
    #expect(found.counties.isEmpty && !found.states.isEmpty)
    #expect(!outlines.lines(in: try Self.box(39, -98, 5.9)).counties.isEmpty)
  }

  @Test("a segment is cut at the edges of the box, and comes back as a line of its own")
  func clip() throws {
    var clip = OutlineClip(box: try Self.box(0, 0, 1))
    let path = [(-3, 0), (3, 0), (3, 0), (0, 0), (0, 3), (3, 3), (1, -3), (1, 3)].map {
      OutlinePoint(east: $0.0 * 1000, north: $0.1 * 1000)
    }
    for (start, end) in zip(path, path.dropFirst()) { clip.add(from: start, to: end) }
    clip.endLine()
    let lines = clip.lines.map { $0.map { [$0.longitude, $0.latitude] } }
    #expect(lines == [[[-1, 0], [1, 0]], [[1, 0], [0, 0], [0, 1]], [[1, -1], [1, 1]]])
  }

  @Test("damaged bytes are refused", arguments: [[], [69], Array("EKO1".utf8), Array("EKO1".utf8) + [1, 0, 2, 0, 0]])
  func damaged(bytes: [UInt8]) {
    #expect(throws: PackedReader.Damaged.self) { try Outlines(bytes) }
  }
}
