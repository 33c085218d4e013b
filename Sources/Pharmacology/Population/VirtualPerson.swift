// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One person of a population: a body, and how far its numbers are from the typical ones.
public struct VirtualPerson: Sendable {
  /// The person's number in the population, from 0.
  public let number: Int
  /// Age, weight and traits.
  public let person: Person
  /// The chance part; `nil` for the typical person.
  let draws: PersonDraws?

  /// The typical person of the published models with this body.
  public static func typical(_ person: Person = Person()) -> VirtualPerson {
    VirtualPerson(number: 0, person: person, draws: nil)
  }

  /// A parameter's value in this person.
  func value(of parameter: VaryingParameter) -> Double {
    parameter.value(for: person, amount: nil, deviation: parameter.deviation(draws))
  }
}
