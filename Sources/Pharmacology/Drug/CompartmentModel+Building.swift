// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension CompartmentModel {
  /// The name of the output that reaches the receptor.
  public static let effectSite = "effect-site"
  /// The name of the output that effect sites follow, where it is not a concentration by itself.
  static let active = "active"

  /// The model of one formulation of `drug` in `person`.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where the drug's file names something that is not there.
  public init(_ drug: Drug, _ formulation: Formulation, person: Person) throws(PharmacologyError) {
    self = try ModelPlan(drug, formulation).model(for: .typical(person))
  }
}
