// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A point of an outline, in thousandths of a degree.
struct OutlinePoint {
  var east: Int32 = 0
  var north: Int32 = 0

  var longitude: Double { Double(east) / 1000 }
  var latitude: Double { Double(north) / 1000 }
}

/// Lines of one kind, with the box of each, so that most are passed over at a glance.
struct OutlineLines: Sendable {
  private struct Extent: Sendable {
    let first: Int
    let count: Int
    var south = Int32.max
    var west = Int32.max
    var north = Int32.min
    var east = Int32.min
  }

  private var points: [OutlinePoint] = []
  private var extents: [Extent] = []

  /// Reads lines with these numbers of points; the first point is measured from `point`, which ends at the last one.
  init(
    _ reader: inout PackedReader, counts: ArraySlice<Int>, from point: inout OutlinePoint
  ) throws(PackedReader.Damaged) {
    extents.reserveCapacity(counts.count)
    for count in counts {
      guard count > 1 else { throw PackedReader.Damaged() }
      var extent = Extent(first: points.count, count: count)
      for _ in 0..<count {
        point = try Self.point(east: Int(point.east) + reader.signed(), north: Int(point.north) + reader.signed())
        extent.south = min(extent.south, point.north)
        extent.west = min(extent.west, point.east)
        extent.north = max(extent.north, point.north)
        extent.east = max(extent.east, point.east)
        points.append(point)
      }
      extents.append(extent)
    }
  }

  private static func point(east: Int, north: Int) throws(PackedReader.Damaged) -> OutlinePoint {
    guard abs(east) <= 180_000, abs(north) <= 90_000 else { throw PackedReader.Damaged() }
    return OutlinePoint(east: Int32(east), north: Int32(north))
  }

  /// The pieces of the lines that are in `box`, with no points nearer to each other than `finest` degrees.
  func lines(in box: BoundingBox, finest: Double) -> [[Coordinate]] {
    var clip = OutlineClip(box: box)
    for extent in extents {
      guard Double(extent.south) <= box.north * 1000, Double(extent.north) >= box.south * 1000,
        Double(extent.west) <= box.east * 1000, Double(extent.east) >= box.west * 1000,
        !isSpeck(extent, finest: finest)
      else { continue }
      var before: OutlinePoint?
      let end = extent.first + extent.count
      for place in extent.first..<end {
        let point = points[place]
        guard let last = before else {
          before = point
          continue
        }
        let isNear =
          abs(point.longitude - last.longitude) < finest && abs(point.latitude - last.latitude) < finest
        if isNear, place < end - 1 { continue }
        clip.add(from: last, to: point)
        before = point
      }
      clip.endLine()
    }
    return clip.lines
  }

  /// Whether a closed line is too small to be drawn.
  private func isSpeck(_ extent: Extent, finest: Double) -> Bool {
    guard Double(max(extent.north - extent.south, extent.east - extent.west)) < finest * 1000 else { return false }
    let (first, last) = (points[extent.first], points[extent.first + extent.count - 1])
    return first.east == last.east && first.north == last.north
  }
}
