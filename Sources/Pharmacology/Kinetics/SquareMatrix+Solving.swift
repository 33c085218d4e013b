// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension SquareMatrix {
  /// The column x with matrix · x = `right`, by elimination with pivots; `nil` where there is no single one.
  func solved(for right: [Double]) -> [Double]? {
    var matrix = self
    var column = right
    for pivot in 0..<size {
      guard let best = (pivot..<size).max(by: { abs(matrix[$0, pivot]) < abs(matrix[$1, pivot]) }),
        abs(matrix[best, pivot]) > 1e-300
      else { return nil }
      if best != pivot {
        for place in 0..<size {
          (matrix[pivot, place], matrix[best, place]) = (matrix[best, place], matrix[pivot, place])
        }
        column.swapAt(pivot, best)
      }
      for row in 0..<size where row != pivot && matrix[row, pivot] != 0 {
        let factor = matrix[row, pivot] / matrix[pivot, pivot]
        for place in pivot..<size { matrix[row, place] -= factor * matrix[pivot, place] }
        column[row] -= factor * column[pivot]
      }
    }
    return (0..<size).map { column[$0] / matrix[$0, $0] }
  }
}
