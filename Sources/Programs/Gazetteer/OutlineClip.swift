// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Cuts lines off at the edges of a box (Liang and Barsky 1984), one segment after the other.
struct OutlineClip {
  /// The pieces inside the box, so far.
  private(set) var lines: [[Coordinate]] = []
  private let box: BoundingBox
  private var line: [Coordinate] = []

  init(box: BoundingBox) {
    self.box = box
  }

  /// Adds the part of a segment that is in the box.
  mutating func add(from start: OutlinePoint, to end: OutlinePoint) {
    let (x, y) = (start.longitude, start.latitude)
    let (dx, dy) = (end.longitude - x, end.latitude - y)
    var (enter, leave) = (0.0, 1.0)
    for (step, room) in [(-dx, x - box.west), (dx, box.east - x), (-dy, y - box.south), (dy, box.north - y)] {
      if step == 0 {
        if room < 0 { return endLine() }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    guard enter < leave else { return endLine() }
    if enter > 0 { endLine() }
    if line.isEmpty { append(x + enter * dx, y + enter * dy) }
    append(x + leave * dx, y + leave * dy)
    if leave < 1 { endLine() }
  }

  /// Ends the piece: the next segment does not go on from it.
  mutating func endLine() {
    if line.count > 1 { lines.append(line) }
    line.removeAll()
  }

  /// Rounding may have put a cut a hair outside.
  private mutating func append(_ longitude: Double, _ latitude: Double) {
    let point = Coordinate(
      latitude: min(max(latitude, box.south), box.north), longitude: min(max(longitude, box.west), box.east))
    if let point { line.append(point) }
  }
}
