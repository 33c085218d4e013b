// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a time span does to a linear system with constant inputs: amounts after = `transition` · amounts before +
/// `accumulation` · input rates. Both are exact.
struct Propagator: Sendable {
  let transition: SquareMatrix
  let accumulation: SquareMatrix

  /// The propagator of `rates` (1/h) over `hours`.
  init(rates: SquareMatrix, hours: Double) {
    let size = rates.size
    // One exponential of the system with its inputs as further, constant states gives both.
    var joint = SquareMatrix(size: 2 * size)
    for row in 0..<size {
      for column in 0..<size { joint[row, column] = rates[row, column] * hours }
      joint[row, size + row] = hours
    }
    let exponential = joint.exponential()
    var transition = SquareMatrix(size: size)
    var accumulation = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size {
        transition[row, column] = exponential[row, column]
        accumulation[row, column] = exponential[row, size + column]
      }
    }
    self.transition = transition
    self.accumulation = accumulation
  }
}
