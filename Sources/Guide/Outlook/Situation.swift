// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

/// What a person takes now: an opioid every day, or a medication as treatment. Never an amount of an opioid that nobody
/// prescribed.
public struct Situation: Decodable, Sendable {
  /// Its id, such as `heroin`.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// The name of what is taken.
  public let short: LocalizedText
  /// The id of the number that it asks for; `nil` for none.
  public let number: String?
  /// The ids of the plans that fit it.
  public let plans: [String]
  /// How many days are worth looking at after it ends.
  let days: Double
  let habit: Habit?
  let medication: Daily?
  let injections: Injections?
  /// How many days naltrexone has to wait after it; `nil` where that plan does not fit.
  let naltrexone: Wait?

  /// A medication taken every day.
  struct Daily: Decodable, Sendable {
    let form: String
    let every: Hours
    /// The dose; `nil` where the person says it.
    let mg: Double?
  }

  /// Injections, the last of them at time 0.
  struct Injections: Decodable, Sendable {
    let form: String
    let doses: [Double]
    let every: Hours

    var rows: [DoseRow] {
      doses.enumerated().map { number, mg in
        DoseRow(mg: mg, at: Hours(Double(number + 1 - doses.count) * every.value))
      }
    }
  }

  /// A wait in days.
  struct Wait: Decodable, Sendable {
    let from: Int
    let to: Int
    /// Whether it can be longer after long use.
    let longer: Bool?
    let source: String
  }

  /// Whether it is a medication.
  public var isTreatment: Bool { habit == nil }
}
