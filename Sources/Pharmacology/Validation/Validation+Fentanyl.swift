// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Validation {
  func norfentanyl(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let doses = [DoseEvent(time: 0, amount: 1, interval: 4, additional: 5, steadyState: true)]
    let course = try course("fentanyl", doses, days: 41)
    let ratio = try parameter("urine-ratio", of: "fentanyl")
    let factor = try parameter("norfentanyl-ratio", of: "fentanyl")
    // Urine follows the blood; its level during use is a multiple of the cut-off of the test.
    let last = 20.0
    func overCutOff(_ name: String, _ ratio: Double) -> [Double] {
      let during = Window(course[name], from: 0, to: 24).mean
      return course[name].map { $0 / during * ratio }
    }
    let series = [
      ("fentanyl", overCutOff("fentanyl", ratio)), ("norfentanyl", overCutOff("norfentanyl", ratio * factor)),
    ]
    let places = series[1].1.indices
    let clear = places.last { series[1].1[$0] >= 1 }.map { Double($0 + 1) / 10 - last }
    return (
      [(clear ?? .nan) / 24],
      CheckFigure(
        across: "days since the last use", up: "logarithm of the level over the cut-off",
        curves: series.map { name, values in
          .init(
            name: name,
            points: stride(from: 200, to: 240 * 25, by: 20).map {
              .init(x: (Double($0) / 10 - last) / 24, y: log10(max(1e-3, values[$0])))
            })
        }, published: [.init(x: 13.3, y: 0, low: -0.02, high: 0.02)])
    )
  }
}
