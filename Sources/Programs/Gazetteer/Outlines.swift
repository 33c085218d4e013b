// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The borders of the states and counties of the United States with Puerto Rico and the island areas, for small maps.
///
/// Simplified by at most 0.002 degrees (a seventh of a mile) and rounded to a thousandth; neighbors share their border,
/// so none tears. They are legal borders, which run through lakes and off the coast, as the census drew them in 2009.
/// Source: citation key `census-outlines`. About 0.9 MB in memory.
public struct Outlines: Sendable {
  /// Wider boxes than this, in degrees, show no counties.
  static let widestWithCounties = 12.0
  /// Points nearer to each other than this part of the box's longer side are drawn as one.
  static let finestPart = 1.0 / 400

  private let states: OutlineLines
  private let counties: OutlineLines

  /// The outlines that ship with Evenkeel.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
  public static func bundled() throws(ProgramsError) -> Outlines {
    let data = try Resource.data("outlines", "bin")
    do {
      return try Outlines(Array(data))
    } catch {
      throw .resourceDamaged("outlines.bin")
    }
  }

  /// Reads what `script/build-outlines` wrote.
  init(_ bytes: [UInt8]) throws(PackedReader.Damaged) {
    var reader = try PackedReader(bytes, magic: "EKO1")
    let (stateCount, countyCount) = (try reader.count(), try reader.count())
    var counts: [Int] = []
    for _ in 0..<stateCount + countyCount { counts.append(try reader.count()) }
    var point = OutlinePoint()
    states = try OutlineLines(&reader, counts: counts.prefix(stateCount), from: &point)
    counties = try OutlineLines(&reader, counts: counts.dropFirst(stateCount), from: &point)
    guard reader.isAtEnd else { throw PackedReader.Damaged() }
  }

  /// The lines in `box`, cut off at its edges: those that bound states (coasts too), and those between counties of one
  /// state.
  ///
  /// Each has two points or more, no finer than a 400th of the box's longer side. A box of more than 12 degrees has no
  /// county lines. Takes less than a millisecond.
  public func lines(in box: BoundingBox) -> (states: [[Coordinate]], counties: [[Coordinate]]) {
    let finest = box.span * Self.finestPart
    return (
      states.lines(in: box, finest: finest),
      box.span > Self.widestWithCounties ? [] : counties.lines(in: box, finest: finest)
    )
  }
}
