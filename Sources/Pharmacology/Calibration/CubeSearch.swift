// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Finds low points of a function on the cube 0…1 in each direction. Deterministic: the same function and start give
/// the same point.
struct CubeSearch {
  let function: ([Double]) -> Double

  /// Differential evolution: `size` points around `start` and anywhere, for `rounds` rounds.
  func evolve(from start: [Double], size: Int, rounds: Int, seed: UInt64) -> [Double] {
    var random = RandomStream(seed: seed, person: 0)
    var points = [start] + (1..<size).map { _ in start.map { _ in random.uniform() } }
    var values = points.map(function)
    for _ in 0..<rounds {
      for place in points.indices {
        var others: [Int] = []
        while others.count < 2 {
          let other = Int(random.uniform() * Double(size))
          if other != place, !others.contains(other) { others.append(other) }
        }
        let best = values.indices.min { values[$0] < values[$1] } ?? 0
        let weight = 0.5 + 0.5 * random.uniform()
        let fixed = Int(random.uniform() * Double(start.count))
        let trial = start.indices.map { direction in
          guard direction == fixed || random.uniform() < 0.7 else { return points[place][direction] }
          let moved =
            points[best][direction] + weight * (points[others[0]][direction] - points[others[1]][direction])
          return (0...1).contains(moved) ? moved : random.uniform()
        }
        let value = function(trial)
        if value <= values[place] { (points[place], values[place]) = (trial, value) }
      }
    }
    return points[values.indices.min { values[$0] < values[$1] } ?? 0]
  }

  /// Nelder and Mead's simplex with coefficients for many directions (Gao and Han), for at most `evaluations`.
  func descend(from start: [Double], evaluations: Int, width: Double = 0.08) -> (point: [Double], value: Double) {
    let count = Double(start.count)
    let (expand, contract, shrink) = (1 + 2 / count, 0.75 - 1 / (2 * count), 1 - 1 / count)
    var corners = [start]
    for direction in start.indices {
      var corner = start
      corner[direction] += corner[direction] > 0.5 ? -width : width
      corners.append(corner)
    }
    var simplex = corners.map { (point: $0, value: function($0)) }
    var used = simplex.count
    func inside(_ point: [Double]) -> [Double] { point.map { min(1, max(0, $0)) } }
    while used < evaluations {
      simplex.sort { $0.value < $1.value }
      guard let best = simplex.first, let worst = simplex.last, worst.value - best.value > 1e-7 else { break }
      let others = simplex.dropLast()
      let center = start.indices.map { direction in
        others.reduce(0) { $0 + $1.point[direction] } / Double(others.count)
      }
      func along(_ distance: Double) -> (point: [Double], value: Double) {
        let point = inside(start.indices.map { center[$0] + distance * (center[$0] - worst.point[$0]) })
        used += 1
        return (point, function(point))
      }
      let reflected = along(1)
      let last = simplex.count - 1
      if reflected.value < best.value {
        let expanded = along(expand)
        simplex[last] = expanded.value < reflected.value ? expanded : reflected
      } else if reflected.value < simplex[last - 1].value {
        simplex[last] = reflected
      } else {
        let contracted = along(reflected.value < worst.value ? contract : -contract)
        if contracted.value < min(reflected.value, worst.value) {
          simplex[last] = contracted
        } else {
          for place in 1...last {
            let point = start.indices.map { best.point[$0] + shrink * (simplex[place].point[$0] - best.point[$0]) }
            simplex[place] = (point, function(point))
            used += 1
          }
        }
      }
    }
    return simplex.min { $0.value < $1.value } ?? (start, function(start))
  }
}
