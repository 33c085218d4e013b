// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Validation {
  func monthlyBuprenorphine(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    // The reference person of the published model.
    let person = Person(weight: 70)
    let month = 672.0
    let mixed = try course(
      "buprenorphine-xr",
      [
        DoseEvent(time: 0, amount: 300, interval: month, additional: 1),
        DoseEvent(time: 2 * month, amount: 100, interval: month, additional: 3),
      ], days: 168, person: person)
    let high = try course(
      "buprenorphine-xr", [DoseEvent(time: 0, amount: 300, interval: month, additional: 5)], days: 168, person: person)
    let means = [mixed, high].map { Window($0["buprenorphine"], from: 5 * month, to: 6 * month).mean }
    return (
      means,
      CheckFigure(
        across: "days", up: "buprenorphine, ng/mL",
        curves: [("300 mg twice, then 100 mg", mixed), ("300 mg each time", high)].map {
          Self.curve($0, $1["buprenorphine"])
        }, published: Self.published(definition, at: [154, 154]))
    )
  }

  func weeklyBuprenorphine(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let weekly = try course(
      "buprenorphine-weekly", [DoseEvent(time: 0, amount: 32, interval: 168, additional: 7)], days: 168)
    let monthly = try course(
      "buprenorphine-monthly", [DoseEvent(time: 0, amount: 128, interval: 672, additional: 5)], days: 168)
    let trough = Window(monthly["buprenorphine"], from: 4_032, to: 4_032).mean
    return (
      [Window(weekly["buprenorphine"], from: 7 * 168, to: 8 * 168).mean, trough],
      CheckFigure(
        across: "days", up: "buprenorphine, ng/mL",
        curves: [
          Self.curve("32 mg weekly", weekly["buprenorphine"]), Self.curve("128 mg monthly", monthly["buprenorphine"]),
        ],
        published: Self.published(definition, at: [52.5, 168]))
    )
  }

  func monthlyNaltrexone(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let values = try course("naltrexone-monthly", [DoseEvent(time: 0, amount: 380)], days: 60)["naltrexone"]
    let (day28, day42) = (values[28 * 240], values[42 * 240])
    return (
      [Window(values, from: 0, to: 672).mean, 14 * log(2) / log(day28 / day42)],
      CheckFigure(
        across: "days", up: "naltrexone, ng/mL", curves: [Self.curve("model", values)],
        published: Array(Self.published(definition, at: [14, 35]).prefix(1)))
    )
  }

  /// A course every three hours, in days.
  static func curve(_ name: String, _ values: [Double]) -> CheckFigure.Curve {
    CheckFigure.Curve(
      name: name,
      points: stride(from: 0, to: values.count, by: 30).map { CheckFigure.Point(x: Double($0) / 240, y: values[$0]) })
  }

  static func published(_ definition: CheckDefinition, at places: [Double]) -> [CheckFigure.Published] {
    zip(definition.quantities, places).map {
      CheckFigure.Published(x: $1, y: $0.published, low: $0.low, high: $0.high)
    }
  }
}
