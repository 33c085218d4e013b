// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The drugs that the simulator knows.
public struct DrugLibrary: Sendable {
  /// The drugs, treatments first.
  public let drugs: [Drug]

  /// The drugs' files, in the order in which people see them.
  public static let names = [
    "buprenorphine", "methadone", "naltrexone", "naloxone", "fentanyl", "heroin", "hydrocodone", "morphine",
    "oxycodone",
  ]

  /// Makes a library.
  public init(drugs: [Drug]) {
    self.drugs = drugs
  }

  /// The drugs that ship with Evenkeel.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)``.
  public static func bundled() throws(PharmacologyError) -> DrugLibrary {
    var drugs: [Drug] = []
    for name in names { drugs.append(try Resource.json(name)) }
    return DrugLibrary(drugs: drugs)
  }

  /// The drug and the form that are called `id`.
  public func formulation(_ id: String) -> (drug: Drug, formulation: Formulation)? {
    for drug in drugs {
      if let formulation = drug.formulations.first(where: { $0.id == id }) { return (drug, formulation) }
    }
    return nil
  }

  /// The names of the forms with `role`, in order.
  public func formulations(_ role: Drug.Role) -> [String] {
    drugs.filter { $0.role == role }.flatMap { $0.formulations.map(\.id) }
  }
}
