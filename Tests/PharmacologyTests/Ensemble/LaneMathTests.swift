// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Pharmacology

@Suite("Mathematics of eight numbers at once")
struct LaneMathTests {
  /// The distance in units in the last place, at most, from what the C library says (which is within one).
  private func worst(
    _ numbers: [Double], _ lanes: (Lanes) -> Lanes, _ exact: (Double) -> Double
  ) -> Double {
    stride(from: 0, to: numbers.count, by: 8).reduce(0) { worst, first in
      let group = Lanes { numbers[min(first + $0, numbers.count - 1)] }
      let found = lanes(group)
      return (0..<8).reduce(worst) { worst, lane in
        let expected = exact(group[lane])
        return max(worst, abs(found[lane] - expected) / expected.ulp)
      }
    }
  }

  @Test("the exponential is within four units in the last place from −708 to 709")
  func exponential() {
    let wide = (0...40_000).map { -708 + Double($0) * 1417 / 40_000 }
    let small = (0...8_000).map { (Double($0) - 4_000) / 4e6 }
    #expect(worst(wide + small, { $0.exponential }, { exp($0) }) <= 4)
  }

  @Test("beyond that range the exponential stays an ordinary number")
  func exponentialEnds() {
    let ends = Lanes(-1e9, -709, 710, 1e9, 0, -0.0, 1, -1).exponential
    #expect((0..<8).allSatisfy { ends[$0].isNormal })
    #expect(ends[4] == 1 && ends[5] == 1)
  }

  @Test("the logarithm of a ratio is within four units in the last place, also where it is nearly 0")
  func logarithm() {
    let sizes = (-300...300).map { pow(10, Double($0)) * 1.2345 }
    let near = (0...20_000).map { 1 + (Double($0) - 10_000 + 0.5) / 1e6 }
    let between = (1...20_000).map { Double($0) / 4_096 }
    #expect(worst(sizes + near + between, { $0.logarithm }, { log($0) }) <= 4)
    for other in [0.25, 2, 1024] {
      #expect(worst(between, { ($0 * other).logarithm(over: Lanes(repeating: other)) }, { log($0) }) <= 4)
    }
  }

  @Test("powers are exact to 1e-14, and 0 of nothing")
  func power() {
    for exponent in [0.5, 1.0, 1.14942, 1.5, 1.60008, 3] {
      for base in stride(from: -12.0, through: 4, by: 0.37).map({ pow(10, $0) }) {
        let found = Lanes(repeating: base).over(Lanes(repeating: 0.7), toThe: Lanes(repeating: exponent))
        let expected = pow(base / 0.7, exponent)
        #expect(abs(found[3] - expected) <= 1e-14 * expected)
      }
    }
    #expect(Lanes(repeating: 0).over(Lanes(repeating: 2), toThe: Lanes(repeating: 1.5)) == .zero)
    #expect(Lanes(repeating: -1).over(Lanes(repeating: 2), toThe: Lanes(repeating: 1.5)) == .zero)
  }

  @Test("each person's matrix exponential is the one that they would have alone")
  func matrix() {
    func rates(_ lane: Int) -> SquareMatrix {
      var matrix = SquareMatrix(size: 3)
      let k = pow(4, Double(lane) - 3)
      for (row, column, rate) in [(0, 0, -k), (1, 0, k), (1, 1, -0.3), (2, 1, 0.2), (2, 2, -0.05), (1, 2, 0.04)] {
        matrix[row, column] = rate
      }
      return matrix
    }
    var lanes = LaneMatrix(rows: 3, columns: 3)
    for place in 0..<9 { lanes.elements[place] = Lanes { rates($0).elements[place] } }
    let found = lanes.exponential()
    for lane in 0..<8 {
      let alone = rates(lane).exponential()
      for place in 0..<9 {
        #expect(abs(found.elements[place][lane] - alone.elements[place]) <= 1e-13)
      }
    }
  }
}
