// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A standard strong agonist, against which blockade is measured.
public struct StandardAgonist: Hashable, Sendable {
  /// How strongly it pulls at the receptors.
  public let drive: Double
  /// Its efficacy.
  public let efficacy: Double

  /// Makes a standard.
  public init(drive: Double, efficacy: Double) {
    self.drive = drive
    self.efficacy = efficacy
  }

  /// The stimulus that it gives alone.
  public var stimulus: Double { efficacy * drive / (1 + drive) }

  /// The share, 0…1, of its effect that does not come through while ligands with `total` = 1 + sum of drives and a
  /// joint `stimulus` are present.
  public func blockade(total: Double, stimulus present: Double, signal: Double, by transduction: Transduction) -> Double
  {
    let joined = (present * total + efficacy * drive) / (total + drive)
    let gained = transduction.signal(of: joined) - signal
    let alone = transduction.signal(of: stimulus)
    return min(1, max(0, 1 - gained / alone))
  }
}
