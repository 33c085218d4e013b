// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The fine grid of a run.
struct Grid: Sendable {
  /// The time of the first point, h.
  let start: Double
  /// How many points there are.
  let count: Int
  /// The point at time 0 or the first after it.
  var zero: Int { Int((-start / Simulation.step).rounded()) }

  /// From `start` (rounded down to whole hours) to `end`.
  init(from start: Double, to end: Double) {
    self.start = start.rounded(.down)
    count = Int(((end - self.start) / Simulation.step).rounded(.up)) + 1
  }

  func time(_ point: Int) -> Double {
    // Counted from time 0 in whole steps, so that moments such as 24.0 are exact wherever the grid begins.
    Double(point - zero) / (1 / Simulation.step)
  }
}
