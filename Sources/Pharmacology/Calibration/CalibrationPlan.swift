// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// What is fitted, and to what. It is data: `calibration.json`.
public struct CalibrationPlan: Codable, Hashable, Sendable {
  /// A constant that is free.
  public struct Free: Codable, Hashable, Sendable {
    /// A constant of adaptation, or `drug/parameter`.
    public let name: String
    /// The least value that is tried.
    public let low: Double
    /// The greatest value that is tried.
    public let high: Double
    /// The scale on which it is varied.
    public let scale: Scale
    /// Where the search begins.
    public let start: Double

    /// The scale on which a constant is varied.
    public enum Scale: String, Codable, Sendable {
      /// Its logarithm.
      case log
      /// The value.
      case linear
    }
  }

  /// A finding that the constants are fitted to.
  public struct Target: Codable, Hashable, Sendable {
    /// Its name, such as `short-onset`.
    public let id: String
    /// What it is.
    public let name: String
    /// Its unit.
    public let unit: String
    /// The value, or the middle of the band.
    public let value: Double
    /// The deviation, or half the band.
    public let deviation: Double
    /// How a distance counts.
    public let kind: Kind
    /// The key of the source in the bibliography.
    public let source: String

    /// How a distance counts.
    public enum Kind: String, Codable, Sendable {
      /// Each distance counts.
      case point
      /// Distances inside the band hardly count.
      case band
    }
  }

  /// What a reader must know.
  public let note: String
  /// How strong the effect of daily heroin is in the targets.
  public let heroinEffect: Double
  /// How strong the effect of daily morphine is in the targets.
  public let morphineEffect: Double
  /// Constants that are held, by name.
  public let fixed: [String: Double]
  /// The key of the source of what is held and of the ranges.
  public let source: String
  /// The constants that are free.
  public let free: [Free]
  /// The findings.
  public let targets: [Target]

  /// The plan that ships with Evenkeel.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)``.
  public static func bundled() throws(PharmacologyError) -> CalibrationPlan {
    try Resource.json("calibration")
  }
}

extension CalibrationPlan.Free {
  /// From 0…1 to the value.
  func value(at share: Double) -> Double {
    let share = min(1, max(0, share))
    switch scale {
    case .log: return low * pow(high / low, share)
    case .linear: return low + (high - low) * share
    }
  }

  /// From the value to 0…1.
  func share(of value: Double) -> Double {
    switch scale {
    case .log: min(1, max(0, log(value / low) / log(high / low)))
    case .linear: min(1, max(0, (value - low) / (high - low)))
    }
  }
}
