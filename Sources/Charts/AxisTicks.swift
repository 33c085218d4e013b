// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Round numbers along an axis.
struct AxisTicks: Hashable {
  /// The numbers, from low to high.
  let values: [Double]
  /// Their labels.
  let labels: [String]

  /// At most about `count` steps of 1, 2 or 5 times a power of ten that lie within `range`; for hours and days steps
  /// that people count in, where `steps` gives them.
  init(_ range: ClosedRange<Double>, count: Int, steps: [Double] = []) {
    let least = (range.upperBound - range.lowerBound) / Double(max(1, count))
    let step = steps.first { $0 >= least } ?? Self.round(least)
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    values = first <= last ? (Int(first)...Int(last)).map { Double($0) * step } : []
    labels = values.map { Self.label($0, step: step) }
  }

  /// The ticks of an axis: in its own steps, and with its own words where it has any.
  init(_ range: ClosedRange<Double>, count: Int, axis: ChartAxis) {
    let all = AxisTicks(range, count: count, steps: axis.steps)
    guard let words = axis.words else {
      self = all
      return
    }
    // As many of the words as there is room for, evenly.
    let places = words.keys.filter(range.contains).sorted()
    let every = max(1, (places.count + count - 1) / max(1, count))
    values = places.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    labels = values.map { words[$0] ?? "" }
  }

  private static func round(_ least: Double) -> Double {
    guard least > 0, least.isFinite else { return 1 }
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? 10 * power
  }

  private static func label(_ value: Double, step: Double) -> String {
    var digits = 0
    var scaled = step
    while digits < 6, abs(scaled - scaled.rounded()) > 1e-9 * max(1, abs(scaled)) {
      scaled *= 10
      digits += 1
    }
    return SVGText.number(value, digits: digits)
  }
}
