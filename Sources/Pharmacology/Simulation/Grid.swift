// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The fine grid of a run.
struct Grid: Sendable {
  /// The time of the first point, h: a whole number.
  let start: Double
  /// How many points there are.
  let count: Int
  /// How many points an hour has.
  let pointsPerHour: Int
  /// The point at time 0.
  var zero: Int { Int(-start) * pointsPerHour }
  /// The distance between two points, h.
  var step: Double { 1 / Double(pointsPerHour) }

  /// From `start` (rounded down to whole hours) to `end`, in steps of about `step`.
  init(from start: Double, to end: Double, step: Double) {
    self.start = start.rounded(.down)
    pointsPerHour = Int((1 / step).rounded())
    count = Int(((end - self.start) * Double(pointsPerHour) - 1e-9).rounded(.up)) + 1
  }

  /// The time of a point, counted from time 0, so that moments such as 24.0 are exact wherever the grid begins.
  func time(_ point: Int) -> Double {
    Double(point - zero) / Double(pointsPerHour)
  }

  /// How many points `hours` are.
  func points(in hours: Double) -> Int {
    Int((hours * Double(pointsPerHour)).rounded())
  }
}
