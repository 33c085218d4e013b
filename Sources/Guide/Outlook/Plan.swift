// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

/// What could come next: to stop, to go down slowly, or to start a medication.
public struct Plan: Decodable, Sendable {
  /// Its id, such as `taper`.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// The name of the medication that it starts; `nil` for none.
  public let short: LocalizedText?
  /// The id of the number that it asks for; `nil` for none.
  public let number: String?
  /// How the medication is given in the picture; `nil` for none.
  public let detail: LocalizedText?
  let daysAfter: Double?
  let form: String?
  let every: Hours?
  let rows: [Row]?

  /// A dose that is given for some days.
  struct Row: Decodable, Sendable {
    let mg: Double
    /// For how many days; `nil` for as long as the picture goes.
    let days: Int?
  }

  /// When its medication starts, in hours after the last use.
  func start(_ number: Int) -> Double? {
    guard form != nil else { return nil }
    return Double(number) * (self.number == "start-days" ? 24 : 1)
  }

  /// The doses of its medication until `end`.
  func treatment(from start: Double, until end: Double) -> Treatment? {
    guard let form, let every, let rows else { return nil }
    var time = start
    var doses: [DoseRow] = []
    for row in rows {
      let until = row.days.map { min(end, time + Double($0) * 24) } ?? end
      let count = max(0, Int(((until - time) / every.value - 1e-9).rounded(.up)))
      if count > 0 { doses.append(DoseRow(mg: row.mg, at: Hours(time), every: every, count: count)) }
      time = until
    }
    return doses.isEmpty ? nil : Treatment(medication: form, doses: doses)
  }
}
