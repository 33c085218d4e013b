// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension SquareMatrix {
  /// e to the power of the matrix, by scaling and squaring a Taylor series; the relative error stays near 1e-15.
  ///
  /// Scaled to a norm of at most 1/4, twelve terms leave an error below 1e-18 before squaring. Rate matrices of a few
  /// compartments need no cleverer series, and this one has no division that could fail.
  func exponential() -> SquareMatrix {
    let norm = norm
    guard norm > 0 else { return .identity(size) }
    let squarings = max(0, Int((log2Ceiling(norm * 4))))
    let scaled = (1 / Double(1 << squarings)) * self
    var sum = SquareMatrix.identity(size)
    for term in stride(from: 12, through: 1, by: -1) {
      sum = .identity(size) + (1 / Double(term)) * (scaled * sum)
    }
    for _ in 0..<squarings { sum = sum * sum }
    return sum
  }

  private func log2Ceiling(_ value: Double) -> Int {
    value <= 1 ? 0 : Int(value.exponent) + (value.significand > 1 ? 1 : 0)
  }
}
