// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A formulation's structure with its names resolved to places, once for all people; a person's numbers make a
/// ``CompartmentModel`` of it.
struct ModelPlan: Sendable {
  /// A parameter as it stands, or what is left of 1.
  private struct Factor {
    let parameter: Int
    let isRest: Bool
  }

  /// A rate constant: given as such, by its half-life, or as a clearance by a volume.
  private enum Rate {
    case constant(Int)
    case halfLife(Int)
    case clearance(Int, volume: Int)
  }

  private struct Flow {
    let from: Int
    let to: Int?
    let rate: Rate
    let share: [Factor]
  }

  /// A state by a volume (mg in V liters are 1,000 / V ng/mL each), times a weight.
  private struct Term {
    let state: Int
    let volume: Int?
    let weight: Int?
  }

  private struct Site {
    let state: Int
    let output: Int
    let rate: Rate
  }

  private struct Entry {
    let compartment: Int
    let share: [Factor]
    let lag: Int?
    let duration: Int?
  }

  /// The parameters that the model is made of.
  private(set) var parameters: [VaryingParameter] = []
  /// The names of the compartments, in the order of the states; effect sites follow.
  let compartments: [String]
  /// The outputs' names, in order.
  let outputs: [String]
  /// How many states there are: the compartments and the effect sites.
  let size: Int
  private var flows: [Flow] = []
  private var terms: [[Term]] = []
  private var sites: [Site] = []
  private var entries: [Entry] = []

  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where the drug's file names something that is not there.
  init(_ drug: Drug, _ formulation: Formulation) throws(PharmacologyError) {
    let parts = [formulation.absorption, formulation.disposition ?? drug.disposition]
    let effectSites = parts.flatMap { $0.effectSites ?? [] }
    let outputs = parts.flatMap { $0.outputs ?? [] }
    compartments = parts.flatMap(\.compartments)
    self.outputs = outputs.map(\.id)
    size = compartments.count + effectSites.count
    var names = NameResolver(drug, formulation)
    let stateNames = compartments + effectSites.map(\.id)
    for flow in parts.flatMap(\.flows) {
      flows.append(
        Flow(
          from: try names.place(flow.from, in: compartments),
          to: try flow.to.map { name throws(PharmacologyError) in try names.place(name, in: compartments) },
          rate: try Self.rate(flow, &names), share: try Self.factors(flow.share ?? [], &names)))
    }
    for output in outputs {
      var made: [Term] = []
      for term in output.terms {
        guard let state = term.effectSite ?? term.compartment else { continue }
        made.append(
          Term(
            state: try names.place(state, in: stateNames),
            volume: try names.parameter(term.effectSite == nil ? term.volume : nil),
            weight: try names.parameter(term.weight)))
      }
      terms.append(made)
    }
    for (number, site) in effectSites.enumerated() {
      sites.append(
        Site(
          state: compartments.count + number, output: try names.place(site.follows, in: self.outputs),
          rate: try Self.constant(rate: site.rate, halfLife: site.halfLife, &names)))
    }
    for rule in formulation.inputs {
      entries.append(
        Entry(
          compartment: try names.place(rule.to, in: compartments), share: try Self.factors(rule.share, &names),
          lag: try names.parameter(rule.lag), duration: try names.parameter(rule.duration)))
    }
    parameters = names.parameters
  }

  /// The model of a person.
  func model(for person: VirtualPerson) -> CompartmentModel {
    let (entries, parameters) = (entries, parameters)
    let deviations = parameters.map { $0.deviation(person.draws) }
    let values = parameters.indices.map {
      parameters[$0].value(for: person.person, amount: nil, deviation: deviations[$0])
    }
    func rate(_ rate: Rate) -> Double {
      switch rate {
      case .constant(let place): values[place]
      case .halfLife(let place): log(2) / values[place]
      case .clearance(let place, let volume): values[place] / values[volume]
      }
    }
    var rates = SquareMatrix(size: size)
    for flow in flows {
      let speed = rate(flow.rate) * Self.product(flow.share) { values[$0] }
      rates[flow.from, flow.from] -= speed
      if let to = flow.to { rates[to, flow.from] += speed }
    }
    let rows = terms.map { terms in
      var row = [Double](repeating: 0, count: size)
      for term in terms {
        row[term.state] += (term.weight.map { values[$0] } ?? 1) * (term.volume.map { 1000 / values[$0] } ?? 1)
      }
      return row
    }
    for site in sites {
      let speed = rate(site.rate)
      for state in 0..<size { rates[site.state, state] += speed * rows[site.output][state] }
      rates[site.state, site.state] -= speed
    }
    return CompartmentModel(
      compartments: compartments, rates: rates, outputs: outputs, outputRows: rows
    ) { amount in
      entries.map { entry in
        CompartmentModel.Input(
          compartment: entry.compartment,
          share: Self.product(entry.share) {
            parameters[$0].value(for: person.person, amount: amount, deviation: deviations[$0])
          },
          lag: entry.lag.map { values[$0] } ?? 0, duration: entry.duration.map { values[$0] } ?? 0)
      }
    }
  }

  private static func product(_ factors: [Factor], _ value: (Int) -> Double) -> Double {
    factors.reduce(1) { product, factor in
      product * (factor.isRest ? 1 - value(factor.parameter) : value(factor.parameter))
    }
  }

  private static func rate(_ flow: Structure.Flow, _ names: inout NameResolver) throws(PharmacologyError) -> Rate {
    if let clearance = try names.parameter(flow.clearance), let volume = try names.parameter(flow.volume) {
      return .clearance(clearance, volume: volume)
    }
    return try constant(rate: flow.rate, halfLife: flow.halfLife, &names)
  }

  private static func constant(
    rate: String?, halfLife: String?, _ names: inout NameResolver
  ) throws(PharmacologyError) -> Rate {
    if let place = try names.parameter(rate) { return .constant(place) }
    guard let place = try names.parameter(halfLife) else { throw names.damaged("a rate") }
    return .halfLife(place)
  }

  /// A product of parameters, of which `1-name` is what is left of 1.
  private static func factors(
    _ shares: [String], _ names: inout NameResolver
  ) throws(PharmacologyError) -> [Factor] {
    var factors: [Factor] = []
    for share in shares {
      let isRest = share.hasPrefix("1-")
      guard let place = try names.parameter(isRest ? String(share.dropFirst(2)) : share) else { continue }
      factors.append(Factor(parameter: place, isRest: isRest))
    }
    return factors
  }
}

/// Turns the names of a drug's file into places.
private struct NameResolver {
  private let drug: String
  private let formulation: String
  private let known: [String: Parameter]
  private let drugWide: Set<String>
  private(set) var parameters: [VaryingParameter] = []

  init(_ drug: Drug, _ formulation: Formulation) {
    self.drug = drug.id
    self.formulation = formulation.id
    drugWide = Set(drug.parameters.map(\.name))
    // A form's parameter takes the place of the drug's.
    known = Dictionary(
      (drug.parameters + formulation.parameters).map { ($0.name, $0) }, uniquingKeysWith: { _, later in later })
  }

  func damaged(_ name: String) -> PharmacologyError {
    .resourceDamaged(file: "\(drug).json", detail: "\(formulation) names \(name), which is not there")
  }

  func place(_ name: String, in names: [String]) throws(PharmacologyError) -> Int {
    guard let place = names.firstIndex(of: name) else { throw damaged(name) }
    return place
  }

  mutating func parameter(_ name: String?) throws(PharmacologyError) -> Int? {
    guard let name else { return nil }
    if let place = parameters.firstIndex(where: { $0.parameter.name == name }) { return place }
    guard let parameter = known[name] else { throw damaged(name) }
    let (drug, formulation, drugWide) = (drug, formulation, drugWide)
    // A person who clears one form of a drug quickly clears another quickly too.
    parameters.append(VaryingParameter(parameter) { drugWide.contains($0) ? drug : formulation })
    return parameters.count - 1
  }
}
