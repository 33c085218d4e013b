// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Parameter {
  /// The value for `person`, and for a dose of `amount` where it depends on the dose.
  public func value(for person: Person, amount: Double? = nil) -> Double {
    var value = value
    for covariate in covariates ?? [] {
      switch covariate {
      case .power(let measure, let power):
        value *= pow(person[measure] / power.reference, power.exponent)
      case .factor(let trait, let factor):
        if person.traits.contains(trait) { value *= factor }
      case .logitShift(let trait, let shift):
        if person.traits.contains(trait) { value = 1 / (1 + (1 - value) / value * exp(-shift)) }
      }
    }
    if let dose, let amount, amount > 0 { value *= pow(amount / dose.reference, dose.exponent) }
    return value
  }
}
