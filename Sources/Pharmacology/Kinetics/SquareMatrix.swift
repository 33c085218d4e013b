// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A small square matrix, stored by rows.
struct SquareMatrix: Equatable, Sendable {
  let size: Int
  var elements: [Double]

  init(size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * size)
  }

  static func identity(_ size: Int) -> SquareMatrix {
    var result = SquareMatrix(size: size)
    for place in 0..<size { result[place, place] = 1 }
    return result
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * size + column] }
    set { elements[row * size + column] = newValue }
  }

  static func * (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    var result = SquareMatrix(size: left.size)
    for row in 0..<left.size {
      for inner in 0..<left.size {
        let factor = left[row, inner]
        guard factor != 0 else { continue }
        for column in 0..<left.size { result[row, column] += factor * right[inner, column] }
      }
    }
    return result
  }

  static func * (left: Double, right: SquareMatrix) -> SquareMatrix {
    var result = right
    for place in result.elements.indices { result.elements[place] *= left }
    return result
  }

  static func + (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    var result = left
    for place in result.elements.indices { result.elements[place] += right.elements[place] }
    return result
  }

  /// The matrix times a column.
  func applied(to column: [Double]) -> [Double] {
    (0..<size).map { row in (0..<size).reduce(0) { $0 + self[row, $1] * column[$1] } }
  }

  /// The greatest sum of absolute values in a column.
  var norm: Double {
    (0..<size).map { column in (0..<size).reduce(0) { $0 + abs(self[$1, column]) } }.max() ?? 0
  }
}
