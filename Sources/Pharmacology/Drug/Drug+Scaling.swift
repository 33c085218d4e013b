// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Drug {
  /// The drug with some of its parameters multiplied, here and in its forms; for virtual people and for fitting.
  func scaling(_ factors: [String: Double]) -> Drug {
    func scaled(_ parameters: [Parameter]) -> [Parameter] {
      parameters.map { parameter in factors[parameter.name].map { parameter.with(parameter.value * $0) } ?? parameter }
    }
    return Drug(
      id: id, name: name, role: role, parameters: scaled(parameters), disposition: disposition, receptor: receptor,
      formulations: formulations.map {
        Formulation(
          id: $0.id, name: $0.name, doses: $0.doses, parameters: scaled($0.parameters), disposition: $0.disposition,
          absorption: $0.absorption, inputs: $0.inputs)
      })
  }

  /// The number of a parameter; `nil` where there is none.
  func value(_ name: String) -> Double? {
    parameters.first { $0.name == name }?.value
  }
}

extension DrugLibrary {
  /// The library with one drug's parameters multiplied.
  func scaling(_ drug: String, _ factors: [String: Double]) -> DrugLibrary {
    DrugLibrary(drugs: drugs.map { $0.id == drug ? $0.scaling(factors) : $0 })
  }
}

extension Parameter {
  /// The parameter with another value.
  func with(_ value: Double) -> Parameter {
    Parameter(
      name: name, value: value, unit: unit, source: source, certainty: certainty, calibratedOn: calibratedOn,
      variability: variability, covariates: covariates, dose: dose, note: note)
  }
}

extension AdaptationConstants {
  /// The constants with some values replaced.
  func setting(_ values: [String: Double]) throws(PharmacologyError) -> AdaptationConstants {
    try AdaptationConstants(parameters: parameters.map { $0.with(values[$0.name] ?? $0.value) })
  }

  /// The value of a constant; `nil` where there is none of that name.
  func value(_ name: String) -> Double? {
    parameters.first { $0.name == name }?.value
  }
}
