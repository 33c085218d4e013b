// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Compares the model with published findings.
public struct Validation: Sendable {
  /// The checks, in order.
  public let definitions: [CheckDefinition]
  let simulation: Simulation
  /// How many virtual people the checks of populations have.
  let people: Int

  /// Prepares the checks that ship with Evenkeel.
  /// - Parameters:
  ///   - simulation: The model.
  ///   - people: How many virtual people make a population, 10 and up; the bands are meant for 2,000.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)``.
  public init(_ simulation: Simulation, people: Int = 2_000) throws(PharmacologyError) {
    self.simulation = simulation
    self.people = max(10, people)
    definitions = try Resource.json("checks")
  }

  /// Runs one check.
  /// - Throws: ``PharmacologyError`` where the check is not known, or the model lacks what it needs.
  public func run(_ definition: CheckDefinition) throws(PharmacologyError) -> CheckResult {
    let (predicted, figure) = try outcome(of: definition)
    return CheckResult(definition: definition, predicted: predicted, figure: figure)
  }

  /// Runs all checks in order.
  public func run() throws(PharmacologyError) -> [CheckResult] {
    var results: [CheckResult] = []
    for definition in definitions { results.append(try run(definition)) }
    return results
  }

  private func outcome(of definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    switch definition.id {
    case "H1": try methadonePerDose(definition)
    case "H2": try monthlyBuprenorphine(definition)
    case "H3": try weeklyBuprenorphine(definition)
    case "H4": try monthlyNaltrexone(definition)
    case "H5": try occupancyAfterBuprenorphine(definition)
    case "H6": try occupancyByDose(definition)
    case "H7": try occupancyByNaltrexone(definition)
    case "H8": try halfOccupyingDose(definition)
    case "H11": try methadoneStop(definition)
    case "H13": try methadoneTapers(definition)
    case "H17": try monthlyBuprenorphineStop(definition)
    case "H19": try toleranceLoss(definition)
    case "H20": try norfentanyl(definition)
    case "H21": try precipitatedWithdrawal(definition)
    default: throw .resourceDamaged(file: "checks.json", detail: "\(definition.id) is not a known check")
    }
  }

  typealias Outcome = (predicted: [Double], figure: CheckFigure)

  /// The course of a form from time 0 on, in a typical person, every six minutes.
  func course(
    _ id: String, _ doses: [DoseEvent], days: Double, person: Person = Person()
  ) throws(PharmacologyError) -> KineticCourse {
    guard let (drug, formulation) = simulation.library.formulation(id) else {
      throw .resourceDamaged(file: "drugs", detail: "\(id) is missing")
    }
    return KineticCourse(
      try CompartmentModel(drug, formulation, person: person), events: doses, start: 0, step: Simulation.step,
      count: Int((days * 24 / Simulation.step).rounded()) + 1)
  }

  /// A ligand by its drug.
  func ligand(_ id: String) throws(PharmacologyError) -> Ligand {
    guard let drug = simulation.library.drugs.first(where: { $0.id == id }), let ligand = Ligand(drug) else {
      throw .resourceDamaged(file: "\(id).json", detail: "it has no receptor")
    }
    return ligand
  }
}

/// A window of a course.
struct Window {
  let values: [Double]

  /// From one moment to another, h, both included.
  init(_ values: [Double], from begin: Double, to end: Double) {
    let place = { (hours: Double) in Int((hours / Simulation.step).rounded()) }
    self.values = Array(values[place(begin)...place(end)])
  }

  /// The mean, by trapezoids.
  var mean: Double {
    guard let first = values.first, let last = values.last, values.count > 1 else { return values.first ?? .nan }
    return (values.reduce(0, +) - 0.5 * (first + last)) / Double(values.count - 1)
  }
}
