// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What happens in time: one row at each moment, one series for each quantity.
public struct TimeCourse: Codable, Hashable, Sendable {
  /// A quantity at each moment.
  public struct Series: Codable, Hashable, Sendable {
    /// Its name, such as `COWS` or `naltrexone`.
    public let name: String
    /// Its unit; `1` for a pure number.
    public let unit: String
    /// Its values, one for each of the times.
    public let values: [Double]
  }

  /// Hours from time 0.
  public let times: [Double]
  /// Concentrations (ng/mL) of each medication.
  public let concentrations: [Series]
  /// The share of receptors that each drug occupies, 0…1.
  public let occupancies: [Series]
  /// The agonist signal, 0…1.
  public let signal: Series
  /// COWS, 0…48.
  public let cows: Series
  /// The self-rated short withdrawal score (SOWS-Gossop), 0…30.
  public let sows: Series
  /// Craving, 0…100.
  public let craving: Series
  /// The share of a standard agonist's effect that the medications do not let through, 0…1.
  public let blockade: Series
  /// How far the body has adjusted to opioids, 0…1.
  public let adaptation: Series
  /// Tolerance of breathing: the rise of the concentration that halves breathing, 0 for none.
  public let respiratoryTolerance: Series
  /// Vulnerability of breathing to a return to the earlier use, relative to the beginning of the scenario (1).
  public let vulnerability: Series
  /// The moments that matter.
  public let moments: KeyMoments

  /// All series, in the order of a table.
  public var series: [Series] {
    concentrations + occupancies
      + [signal, cows, sows, craving, blockade, adaptation, respiratoryTolerance, vulnerability]
  }
}
