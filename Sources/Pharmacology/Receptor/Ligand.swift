// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A drug at the μ-opioid receptor, in numbers.
public struct Ligand: Hashable, Sendable {
  /// The drug's id.
  public let drug: String
  /// The concentration at the effect site that alone occupies half the receptors, ng/mL; 1 for a habit's own units.
  public let halfOccupancy: Double
  /// The steepness of occupancy.
  public let hill: Double
  /// The efficacy τ; 0 for antagonists.
  public let efficacy: Double
  /// The efficacy in the fast pathway, which reacts to sudden changes.
  public let fastEfficacy: Double

  /// The ligand that `drug` is in a person; `nil` where it does not bind.
  public init?(_ drug: Drug, in person: VirtualPerson = .typical()) {
    func value(_ name: String?) -> Double? {
      guard let name, let parameter = drug.parameters.first(where: { $0.name == name }) else { return nil }
      return person.value(of: VaryingParameter(parameter) { _ in drug.id })
    }
    guard let receptor = drug.receptor, let half = value(receptor.halfOccupancy) else { return nil }
    self.drug = drug.id
    halfOccupancy = half
    hill = value(receptor.hill) ?? 1
    efficacy = value(receptor.efficacy) ?? 0
    fastEfficacy = efficacy * (value(receptor.fastShare) ?? 1)
  }

  /// How strongly it pulls at the receptors at a concentration (ng/mL): occupied over free, were it alone.
  public func drive(at concentration: Double) -> Double {
    guard concentration > 0 else { return 0 }
    let ratio = concentration / halfOccupancy
    // Both exponents in use have a form that is quicker than the general power.
    return hill == 1 ? ratio : hill == 1.5 ? ratio * ratio.squareRoot() : pow(ratio, hill)
  }
}
