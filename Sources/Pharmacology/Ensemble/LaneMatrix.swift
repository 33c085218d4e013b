// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A small matrix of each of eight people, stored by rows.
struct LaneMatrix {
  let rows: Int
  let columns: Int
  var elements: [Lanes]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: .zero, count: rows * columns)
  }

  static func identity(_ size: Int) -> LaneMatrix {
    var result = LaneMatrix(rows: size, columns: size)
    for place in 0..<size { result[place, place] = Lanes(repeating: 1) }
    return result
  }

  subscript(row: Int, column: Int) -> Lanes {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  static func * (left: LaneMatrix, right: LaneMatrix) -> LaneMatrix {
    var result = LaneMatrix(rows: left.rows, columns: right.columns)
    let (rows, inner, columns) = (left.rows, left.columns, right.columns)
    result.elements.withUnsafeMutableBufferPointer { result in
      left.elements.withUnsafeBufferPointer { left in
        right.elements.withUnsafeBufferPointer { right in
          for row in 0..<rows {
            for place in 0..<inner {
              let factor = left[row &* inner &+ place]
              for column in 0..<columns {
                let cell = row &* columns &+ column
                result[cell] = factor.times(right[place &* columns &+ column], plus: result[cell])
              }
            }
          }
        }
      }
    }
    return result
  }

  static func * (left: Lanes, right: LaneMatrix) -> LaneMatrix {
    var result = right
    for place in result.elements.indices { result.elements[place] *= left }
    return result
  }

  static func + (left: LaneMatrix, right: LaneMatrix) -> LaneMatrix {
    var result = left
    for place in result.elements.indices { result.elements[place] += right.elements[place] }
    return result
  }

  /// For each person the greatest sum of absolute values in a column.
  var norm: Lanes {
    var greatest = Lanes.zero
    for column in 0..<columns {
      var sum = Lanes.zero
      for row in 0..<rows {
        let element = self[row, column]
        sum += element.atLeast(-element)
      }
      greatest = greatest.atLeast(sum)
    }
    return greatest
  }

  /// e to the power of the matrix, as ``SquareMatrix/exponential()`` has it: each person's is scaled and squared as
  /// often as their own rates ask for.
  func exponential() -> LaneMatrix {
    let norm = norm
    var squarings = SIMD8<Int64>.zero
    var scale = Lanes(repeating: 1)
    for lane in 0..<Lanes.people {
      var scaled = norm[lane]
      while scaled > 0.25 {
        scaled *= 0.5
        scale[lane] *= 0.5
        squarings[lane] += 1
      }
    }
    let scaled = scale * self
    var sum = LaneMatrix.identity(rows)
    for term in stride(from: 12, through: 1, by: -1) {
      sum = .identity(rows) + Lanes(repeating: 1 / Double(term)) * (scaled * sum)
    }
    for done in 0..<squarings.max() {
      let squared = sum * sum
      let goesOn = squarings .> done
      for place in sum.elements.indices {
        sum.elements[place].replace(with: squared.elements[place], where: goesOn)
      }
    }
    return sum
  }

  /// For each person the column x with matrix · x = `right`, by elimination without pivots: the diagonal of what
  /// remains of a body after a time outweighs the rest of its column.
  func solved(for right: [Lanes]) -> [Lanes] {
    var matrix = self
    var column = right
    for pivot in 0..<rows {
      for row in 0..<rows where row != pivot {
        let factor = matrix[row, pivot] / matrix[pivot, pivot]
        for place in pivot..<columns { matrix[row, place] -= factor * matrix[pivot, place] }
        column[row] -= factor * column[pivot]
      }
    }
    return (0..<rows).map { column[$0] / matrix[$0, $0] }
  }
}
