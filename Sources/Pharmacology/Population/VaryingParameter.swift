// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A parameter with the streams of chance that make it differ between people.
struct VaryingParameter: Sendable {
  let parameter: Parameter
  private let own: PersonDraws.Stream
  private let shared: (stream: PersonDraws.Stream, correlation: Double)?
  private let spread: Double

  /// - Parameter scope: What the parameter belongs to: a drug, or a form for parameters that the drug does not have.
  init(_ parameter: Parameter, scope: (String) -> String) {
    self.parameter = parameter
    own = PersonDraws.Stream("\(scope(parameter.name))/\(parameter.name)")
    shared = parameter.variability?.correlation.map {
      (PersonDraws.Stream("\(scope($0.with))/\($0.with)"), $0.value)
    }
    switch parameter.variability?.scale {
    case .log: spread = log(1 + pow(parameter.variability?.cv ?? 0, 2)).squareRoot()
    case .logit: spread = parameter.variability?.cv ?? 0
    case nil: spread = 0
    }
  }

  /// How far a person is from the typical one, on the scale of the variability; 0 where no variability is published.
  func deviation(_ draws: PersonDraws?) -> Double {
    guard spread > 0, let draws else { return 0 }
    guard let shared else { return spread * draws.normal(own) }
    let rest = (1 - shared.correlation * shared.correlation).squareRoot()
    return spread * (shared.correlation * draws.normal(shared.stream) + rest * draws.normal(own))
  }

  /// The value in a person who deviates so, and for a dose of `amount` where it depends on the dose.
  func value(for person: Person, amount: Double?, deviation: Double) -> Double {
    let typical = parameter.value(for: person, amount: amount)
    guard deviation != 0 else { return typical }
    switch parameter.variability?.scale {
    case .log: return typical * exp(deviation)
    case .logit: return 1 / (1 + (1 - typical) / typical * exp(-deviation))
    case nil: return typical
    }
  }
}
