// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// How the bodies of adults with opioid use disorder differ, from `people.json`.
struct BodyStatistics: Sendable {
  private let age: VaryingParameter
  private let bodyMassIndex: VaryingParameter
  private let heightOfMen: VaryingParameter
  private let heightOfWomen: VaryingParameter
  private let female: Double
  private let slowCopy: Double

  private static let sex = PersonDraws.Stream("people/female")
  private static let genes = (PersonDraws.Stream("people/cyp2b6-a"), PersonDraws.Stream("people/cyp2b6-b"))

  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)``.
  static func bundled() throws(PharmacologyError) -> BodyStatistics {
    try BodyStatistics(parameters: try Resource.json("people"))
  }

  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where a parameter is missing.
  init(parameters: [Parameter]) throws(PharmacologyError) {
    func parameter(_ name: String) throws(PharmacologyError) -> Parameter {
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        throw .resourceDamaged(file: "people.json", detail: "\(name) is missing")
      }
      return parameter
    }
    func varying(_ name: String) throws(PharmacologyError) -> VaryingParameter {
      VaryingParameter(try parameter(name)) { _ in "people" }
    }
    age = try varying("age")
    bodyMassIndex = try varying("body-mass-index")
    heightOfMen = try varying("height-men")
    heightOfWomen = try varying("height-women")
    female = try parameter("female").value
    slowCopy = try parameter("cyp2b6-slow-copy").value
  }

  /// A person drawn; what is not drawn is as in `other`.
  func person(_ draws: PersonDraws, like other: Person) -> Person {
    func value(_ parameter: VaryingParameter) -> Double {
      parameter.value(for: other, amount: nil, deviation: parameter.deviation(draws))
    }
    var person = other
    let isFemale = draws.uniform(Self.sex) < female
    let height = value(isFemale ? heightOfWomen : heightOfMen) / 100
    person.age = min(100, max(18, value(age)))
    person.bodyMassIndex = value(bodyMassIndex)
    person.weight = person.bodyMassIndex * height * height
    person.traits.subtract([.female, .cyp2b6OneSlowCopy, .cyp2b6TwoSlowCopies])
    if isFemale { person.traits.insert(.female) }
    // One copy of the gene from each parent.
    switch (draws.uniform(Self.genes.0) < slowCopy, draws.uniform(Self.genes.1) < slowCopy) {
    case (true, true): person.traits.insert(.cyp2b6TwoSlowCopies)
    case (true, false), (false, true): person.traits.insert(.cyp2b6OneSlowCopy)
    case (false, false): break
    }
    return person
  }
}
