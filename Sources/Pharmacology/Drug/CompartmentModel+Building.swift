// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension CompartmentModel {
  /// The name of the output that reaches the receptor.
  public static let effectSite = "effect-site"

  /// The model of one formulation of `drug` in `person`.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where the drug's file names something that is not there.
  public init(_ drug: Drug, _ formulation: Formulation, person: Person) throws(PharmacologyError) {
    let builder = ModelBuilder(drug, formulation, person: person)
    self = try builder.model()
  }
}

/// Turns the names of a drug's file into places and numbers.
private struct ModelBuilder {
  private let drug: Drug
  private let formulation: Formulation
  private let person: Person
  private let parameters: [String: Parameter]
  private let parts: [Structure]

  init(_ drug: Drug, _ formulation: Formulation, person: Person) {
    self.drug = drug
    self.formulation = formulation
    self.person = person
    parameters = Dictionary(
      (drug.parameters + formulation.parameters).map { ($0.name, $0) }, uniquingKeysWith: { _, later in later })
    parts = [formulation.absorption, formulation.disposition ?? drug.disposition]
  }

  func model() throws(PharmacologyError) -> CompartmentModel {
    let compartments = parts.flatMap(\.compartments)
    let sites = parts.flatMap { $0.effectSites ?? [] }
    let size = compartments.count + sites.count
    var rates = SquareMatrix(size: size)
    for flow in parts.flatMap(\.flows) {
      let from = try place(flow.from, in: compartments)
      let rate = try rate(flow) * share(flow.share ?? [])
      rates[from, from] -= rate
      if let to = flow.to { rates[try place(to, in: compartments), from] += rate }
    }
    var rows: [String: [Double]] = [:]
    let outputs = parts.flatMap { $0.outputs ?? [] }
    // Effect sites follow outputs, and later outputs may be made of effect sites: each is built when it is asked for.
    var pending = outputs
    for (number, site) in sites.enumerated() {
      guard let output = pending.first(where: { $0.id == site.follows }) else { throw damaged(site.follows) }
      let row = try row(output, compartments: compartments, sites: sites, size: size)
      let place = compartments.count + number
      let speed = try constant(rate: site.rate, halfLife: site.halfLife)
      for state in 0..<size { rates[place, state] += speed * row[state] }
      rates[place, place] -= speed
      rows[output.id] = row
    }
    pending.removeAll { rows[$0.id] != nil }
    for output in pending {
      rows[output.id] = try row(output, compartments: compartments, sites: sites, size: size)
    }
    let inputs = try formulation.inputs.map { rule throws(PharmacologyError) in try input(rule, compartments) }
    return CompartmentModel(
      compartments: compartments, rates: rates, outputs: outputs.map(\.id),
      outputRows: outputs.map { rows[$0.id] ?? [] }, inputs: { amount in inputs.map { $0(amount) } })
  }

  private func damaged(_ name: String) -> PharmacologyError {
    .resourceDamaged(file: "\(drug.id).json", detail: "\(formulation.id) names \(name), which is not there")
  }

  private func parameter(_ name: String) throws(PharmacologyError) -> Parameter {
    guard let parameter = parameters[name] else { throw damaged(name) }
    return parameter
  }

  private func value(_ name: String) throws(PharmacologyError) -> Double {
    try parameter(name).value(for: person)
  }

  private func place(_ name: String, in names: [String]) throws(PharmacologyError) -> Int {
    guard let place = names.firstIndex(of: name) else { throw damaged(name) }
    return place
  }

  private func rate(_ flow: Structure.Flow) throws(PharmacologyError) -> Double {
    if let clearance = flow.clearance, let volume = flow.volume { return try value(clearance) / value(volume) }
    return try constant(rate: flow.rate, halfLife: flow.halfLife)
  }

  private func constant(rate: String?, halfLife: String?) throws(PharmacologyError) -> Double {
    if let rate { return try value(rate) }
    guard let halfLife else { throw damaged("a rate") }
    return log(2) / (try value(halfLife))
  }

  /// A product of parameters, of which `1-name` is what is left of 1.
  private func factors(_ names: [String]) throws(PharmacologyError) -> [(parameter: Parameter, isRest: Bool)] {
    try names.map { name throws(PharmacologyError) in
      name.hasPrefix("1-") ? (try parameter(String(name.dropFirst(2))), true) : (try parameter(name), false)
    }
  }

  private func share(_ names: [String]) throws(PharmacologyError) -> Double {
    try factors(names).reduce(1) { product, factor in
      let value = factor.parameter.value(for: person)
      return product * (factor.isRest ? 1 - value : value)
    }
  }

  private func input(
    _ rule: InputRule, _ compartments: [String]
  ) throws(PharmacologyError) -> @Sendable (Double) -> CompartmentModel.Input {
    let compartment = try place(rule.to, in: compartments)
    let factors = try factors(rule.share)
    let lag = try rule.lag.map { name throws(PharmacologyError) in try value(name) } ?? 0
    let duration = try rule.duration.map { name throws(PharmacologyError) in try value(name) } ?? 0
    let person = person
    return { amount in
      let share = factors.reduce(1.0) { product, factor in
        let value = factor.parameter.value(for: person, amount: amount)
        return product * (factor.isRest ? 1 - value : value)
      }
      return CompartmentModel.Input(compartment: compartment, share: share, lag: lag, duration: duration)
    }
  }

  /// mg in a compartment of V liters are 1,000 / V ng/mL each.
  private func row(
    _ output: Structure.Output, compartments: [String], sites: [Structure.EffectSite], size: Int
  ) throws(PharmacologyError) -> [Double] {
    var row = [Double](repeating: 0, count: size)
    for term in output.terms {
      let weight = try term.weight.map { name throws(PharmacologyError) in try value(name) } ?? 1
      if let site = term.effectSite {
        row[compartments.count + (try place(site, in: sites.map(\.id)))] += weight
      } else if let compartment = term.compartment {
        let scale = try term.volume.map { name throws(PharmacologyError) in 1000 / (try value(name)) } ?? 1
        row[try place(compartment, in: compartments)] += weight * scale
      }
    }
    return row
  }
}
