// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The μ-opioid receptors while several ligands compete for them.
public struct ReceptorState: Hashable, Sendable {
  /// The share of receptors that each ligand occupies, 0…1, in the order of the drives; the sum is below 1.
  public let occupancies: [Double]
  /// The agonist stimulus E: the sum of efficacy times occupancy.
  public let stimulus: Double

  /// Competition of ligands with `drives` and `efficacies`, both in the same order.
  public init(drives: [Double], efficacies: [Double]) {
    let total = 1 + drives.reduce(0, +)
    occupancies = drives.map { $0 / total }
    stimulus = zip(occupancies, efficacies).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
