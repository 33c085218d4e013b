// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A dose, or a row of doses, in the fields that pharmacometricians use.
public struct DoseEvent: Codable, Hashable, Sendable {
  /// What the record does.
  public enum Kind: Int, Codable, Sendable {
    /// A dose.
    case dose = 1
    /// Empties all compartments.
    case reset = 3
    /// Empties all compartments, then a dose.
    case resetAndDose = 4
  }

  /// Hours from the beginning of the scenario; below 0 for doses before it.
  public var time: Double
  /// The amount in mg, 0 or more.
  public var amount: Double
  /// What the record does (`evid`).
  public var evid: Kind = .dose
  /// The compartment that the dose enters directly, by name; `nil` for the formulation's own way in.
  public var cmt: String?
  /// Hours between the doses of a row (`ii`).
  public var interval: Double = 0
  /// How many doses follow the first (`addl`).
  public var additional: Int = 0
  /// Whether the same doses were given for so long that a steady state has been reached (`ss`).
  public var steadyState = false
  /// For a dose into a compartment: the rate of an infusion in mg/h; 0 for all at once.
  public var rate: Double = 0

  /// Makes a dose, or a row of `1 + additional` doses.
  public init(
    time: Double, amount: Double, evid: Kind = .dose, cmt: String? = nil, interval: Double = 0, additional: Int = 0,
    steadyState: Bool = false, rate: Double = 0
  ) {
    self.time = time
    self.amount = amount
    self.evid = evid
    self.cmt = cmt
    self.interval = interval
    self.additional = additional
    self.steadyState = steadyState
    self.rate = rate
  }

  /// The times of all doses of the row.
  public var times: [Double] {
    (0...max(0, additional)).map { time + Double($0) * interval }
  }
}
