// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology

/// Writes a calibration for people and for programs.
enum CalibrationText {
  static func table(
    _ outcome: Calibration.Outcome, receptors: [ReceptorFit.Found], plan: CalibrationPlan
  ) -> String {
    let bound =
      [["receptors and kinetics", "found", "ships", ""]]
      + receptors.map {
        [$0.name, short($0.value), short($0.shipped), $0.isAtBound ? "at the end of its range: not identified" : ""]
      }
    let constants =
      [["constant", "from", "to", "found", "ships", "profile", ""]]
      + outcome.fits.map { fit in
        [
          fit.free.name, short(fit.free.low), short(fit.free.high), short(fit.value), short(fit.shipped),
          fit.profile.isFinite ? short(fit.profile) : "–", words(fit),
        ]
      }
    let targets =
      [["finding", "published", "±", "kind", "model"]]
      + zip(plan.targets, outcome.predicted).map {
        ["\($0.name), \($0.unit)", short($0.value), short($0.deviation), $0.kind.rawValue, short($1)]
      }
    return [
      columns(bound), columns(constants), columns(targets),
      "Sum of squares: \(short(outcome.distance)) found, \(short(outcome.shippedDistance)) as shipped.",
    ].joined(separator: "\n\n")
  }

  static func json(_ outcome: Calibration.Outcome, receptors: [ReceptorFit.Found]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(
      decoding: try encoder.encode(
        Dictionary(
          receptors.map { ($0.name, $0.value) } + outcome.fits.map { ($0.free.name, $0.value) },
          uniquingKeysWith: { first, _ in first })),
      as: UTF8.self)
  }

  private static func words(_ fit: Calibration.Fit) -> String {
    if fit.isAtBound { return "at the end of its range: not identified" }
    return fit.profile < 1 ? "not identified" : "identified"
  }

  private static func short(_ value: Double) -> String {
    value.isFinite ? String(format: "%.4g", value) : "none"
  }

  private static func columns(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
        .replacing(#/ +$/#, with: "")
    }.joined(separator: "\n")
  }
}
