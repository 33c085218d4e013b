// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology

/// Writes an ensemble for people and for programs.
struct EnsembleText {
  private let summary: EnsembleSummary
  private let percents: [Double]

  init(_ summary: EnsembleSummary, percents: [Double]) {
    self.summary = summary
    self.percents = percents
  }

  var heading: String {
    let title = summary.scenario.title.isEmpty ? "A scenario" : summary.scenario.title
    let all = summary.population.count
    let missing = summary.people < all ? " of \(all) (the other shards are missing)" : ""
    return
      "\(title): \(summary.people)\(missing) virtual people, who differ as published studies found; "
      + "not a forecast for one person."
  }

  /// The quantities that a person reads first, once a day.
  var table: String {
    // Of concentrations only those of the medications themselves, not of isomers and metabolites.
    let scenario = summary.scenario
    let given = scenario.treatments.map(\.medication) + [scenario.maintenance?.medication].compactMap { $0 }
    let shown = summary.quantities.indices.filter { place in
      let name = summary.quantities[place].name
      return ["COWS", "craving", "blockade"].contains(name) || given.contains { $0.hasPrefix("\(name)-") }
    }
    let rows = summary.times.indices.filter { summary.times[$0].truncatingRemainder(dividingBy: 24) == 0 }
    var columns: [[String]] = [["hours"] + rows.map { number(summary.times[$0], 0) }]
    for place in shown {
      let quantity = summary.quantities[place]
      let ranges = summary.quantiles(place, percents: percents)
      for (percent, values) in zip(percents, ranges) {
        columns.append(["\(quantity.name) \(label(percent))"] + rows.map { number(values[$0], digits(quantity)) })
      }
    }
    return AlignedColumns.text(columns)
  }

  /// All quantities at all rows.
  var csv: String {
    let ranges = summary.quantities.indices.map { summary.quantiles($0, percents: percents) }
    var head = ["hours"]
    for quantity in summary.quantities {
      head += percents.map {
        "\(quantity.name) \(label($0))" + (quantity.unit == "1" ? "" : " (\(quantity.unit))")
      }
    }
    let lines = summary.times.indices.map { row in
      ([number(summary.times[row], 1)] + ranges.flatMap { $0.map { number($0[row], 6) } }).joined(separator: ",")
    }
    return ([CSVWriter.line(head)] + lines).joined(separator: "\n")
  }

  /// What happens to how many, and when.
  var moments: String {
    var columns: [[String]] = [["key moment"], ["people"]] + percents.map { [label($0)] }
    func add(_ name: String, _ people: Int, _ values: [String]) {
      columns[0].append(name)
      columns[1].append(share(people))
      for place in percents.indices { columns[2 + place].append(values.isEmpty ? "–" : values[place]) }
    }
    for moment in summary.moments(percents: percents) {
      add(moment.name, moment.people, moment.values.map { moment.unit == "h" ? time($0) : number($0, 1) })
    }
    for chance in summary.chances(percents: percents) {
      add("first \(chance.happening)", chance.people, chance.times.map(time))
    }
    return AlignedColumns.text(columns, leading: 1)
  }

  func json() throws -> String {
    struct Output: Encodable {
      struct Series: Encodable {
        let name: String
        let unit: String
        let quantiles: [String: [Double]]
      }
      struct Moment: Encodable {
        let name: String
        let unit: String
        let people: Int
        let quantiles: [String: Double]
      }
      let people: Int
      let hours: [Double]
      let series: [Series]
      let moments: [Moment]
    }
    func keyed(_ values: [Double]) -> [String: Double] {
      Dictionary(uniqueKeysWithValues: zip(percents.map(label), values))
    }
    let output = Output(
      people: summary.people, hours: summary.times,
      series: summary.quantities.enumerated().map { place, quantity in
        Output.Series(
          name: quantity.name, unit: quantity.unit,
          quantiles: Dictionary(
            uniqueKeysWithValues: zip(percents.map(label), summary.quantiles(place, percents: percents))))
      },
      moments: summary.moments(percents: percents).map {
        Output.Moment(name: $0.name, unit: $0.unit, people: $0.people, quantiles: keyed($0.values))
      }
        + summary.chances(percents: percents).map {
          Output.Moment(name: "first \($0.happening)", unit: "h", people: $0.people, quantiles: keyed($0.times))
        })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(output), as: UTF8.self)
  }

  private func label(_ percent: Double) -> String {
    percent == percent.rounded() ? "\(Int(percent)) %" : "\(percent) %"
  }

  private func share(_ people: Int) -> String {
    "\(people) (\(number(100 * Double(people) / Double(max(1, summary.people)), 1)) %)"
  }

  private func digits(_ quantity: Quantity) -> Int {
    quantity.unit == "1" ? (quantity.name == "blockade" ? 2 : quantity.name == "craving" ? 0 : 1) : 2
  }

  private func time(_ hours: Double) -> String { TimeCourseText.time(hours) }

  private func number(_ value: Double, _ digits: Int) -> String { TimeCourseText.number(value, digits: digits) }
}
