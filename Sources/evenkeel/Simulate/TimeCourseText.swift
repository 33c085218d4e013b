// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology

/// Writes a time course for people and for programs.
enum TimeCourseText {
  static func heading(_ scenario: Scenario) -> String {
    let title = scenario.title.isEmpty ? "A scenario" : scenario.title
    return
      "\(title): the typical person of a model, not a forecast for one person. Hours count from the last use or dose."
  }

  static func csv(_ course: TimeCourse) -> String {
    let head = CSVWriter.line(["hours"] + course.series.map { $0.unit == "1" ? $0.name : "\($0.name) (\($0.unit))" })
    let rows = course.times.indices.map { row in
      ([number(course.times[row], digits: 1)] + course.series.map { number($0.values[row], digits: 6) })
        .joined(separator: ",")
    }
    return ([head] + rows).joined(separator: "\n")
  }

  static func json(_ course: TimeCourse) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(course), as: UTF8.self)
  }

  /// The columns that a person reads first.
  static func table(_ course: TimeCourse) -> String {
    var columns: [[String]] = [["hours"] + course.times.map { number($0, digits: 1) }]
    for series in course.concentrations { columns.append([series.name] + series.values.map { number($0, digits: 2) }) }
    for series in course.occupancies { columns.append([series.name] + series.values.map { percent($0) }) }
    columns.append(["COWS"] + course.cows.values.map { number($0, digits: 1) })
    columns.append(["craving"] + course.craving.values.map { number($0, digits: 0) })
    columns.append(["blocked"] + course.blockade.values.map { percent($0) })
    columns.append(["vulnerability"] + course.vulnerability.values.map { "× " + number($0, digits: 1) })
    return AlignedColumns.text(columns)
  }

  static func moments(_ moments: KeyMoments) -> String {
    var lines: [String] = []
    if let peak = moments.peak {
      let onset = moments.onset.map { "from \(time($0)), " } ?? ""
      let end = moments.end.map { "until \(time($0))" } ?? "still there at the end"
      let name = WithdrawalClass(cows: moments.peakCOWS).words
      lines.append(
        "Withdrawal (COWS 5 or more) \(onset)\(end); highest \(number(moments.peakCOWS, digits: 1)) (\(name)) at \(time(peak))."
      )
    } else {
      lines.append("No withdrawal: COWS stays below 5 (highest \(number(moments.peakCOWS, digits: 1))).")
    }
    if moments.daysBlocked > 0 {
      lines.append(
        "Medication blocks half or more of a standard opioid's effect for \(number(moments.daysBlocked, digits: 1)) days."
      )
    }
    for (name, hours) in moments.below2.sorted(by: { $0.key < $1.key }) {
      lines.append("\(name.capitalized) is below 2 ng/mL from \(time(hours)).")
    }
    return lines.joined(separator: "\n")
  }

  /// `36 h` up to three days, `day 4.5` beyond.
  static func time(_ hours: Double) -> String {
    hours <= 72 ? "\(number(hours, digits: 1)) h" : "day \(number(hours / 24, digits: 1))"
  }

  private static func percent(_ share: Double) -> String {
    number(100 * share, digits: 0) + " %"
  }

  static func number(_ value: Double, digits: Int) -> String {
    let text = String(format: "%.\(digits)f", value)
    // Never "-0.0".
    return text.hasPrefix("-") && Double(text) == 0 ? String(text.dropFirst()) : text
  }
}

extension WithdrawalClass {
  /// The class in words.
  var words: String {
    switch self {
    case .none: "none"
    case .mild: "mild"
    case .moderate: "moderate"
    case .moderatelySevere: "moderately severe"
    case .severe: "severe"
    }
  }
}
