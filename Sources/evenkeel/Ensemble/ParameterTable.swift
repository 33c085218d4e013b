// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology

/// The virtual people as a table: a body and the numbers that differ, one line for each.
enum ParameterTable {
  static let body = ["person", "age", "weight", "body-mass-index", "traits"]

  /// A person's number and body, ready for a line.
  static func fields(_ individual: VirtualPerson) -> [String] {
    let person = individual.person
    return ["\(individual.number)", number(person.age), number(person.weight), number(person.bodyMassIndex)]
      + [person.traits.map(\.rawValue).sorted().joined(separator: " ")]
  }

  static func text(_ ensemble: Ensemble, _ scenario: Scenario, _ people: Range<Int>) throws -> String {
    let table = try ensemble.parameters(of: scenario, people: people)
    let lines = table.people.map { CSVWriter.line(fields($0.person) + $0.values.map(number)) }
    return ([CSVWriter.line(body + table.names)] + lines).joined(separator: "\n") + "\n"
  }

  private static func number(_ value: Double) -> String {
    String(format: "%.10g", value)
  }
}
