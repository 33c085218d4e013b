// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Pharmacology

@Suite("Virtual people")
struct PopulationTests {
  private static let scenario = Scenario(
    maintenance: Maintenance(medication: "methadone-oral", mg: 80, every: 24), horizon: .days(1))

  private func table(
    _ count: Int, bodies: Population.Bodies = .alike, sampling: Population.Sampling = .random, seed: UInt64 = 1,
    people: Range<Int>? = nil
  ) throws -> (names: [String], people: [(person: VirtualPerson, values: [Double])]) {
    let population = Population(count: count, seed: seed, bodies: bodies, sampling: sampling)
    return try Ensemble(simulation: .bundled(), population: population).parameters(
      of: Self.scenario, people: people)
  }

  private func deviation(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }

  private func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let means = (first.reduce(0, +) / Double(first.count), second.reduce(0, +) / Double(second.count))
    let together = zip(first, second).reduce(0) { $0 + ($1.0 - means.0) * ($1.1 - means.1) }
    return together / Double(first.count) / deviation(first) / deviation(second)
  }

  @Test("the normal quantile is that of the tables, far out too")
  func quantile() {
    let table = [
      (0.5, 0.0), (0.975, 1.959963984540054), (0.05, -1.6448536269514722), (0.9, 1.2815515655446004),
      (1e-10, -6.361340902404056), (0.001, -3.090232306167813), (1e-20, -9.262340089798408),
    ]
    for (probability, expected) in table {
      #expect(abs(NormalQuantile.value(at: probability) - expected) < 1e-13 * max(1, abs(expected)))
    }
  }

  @Test("a shuffled order has each place once", arguments: [1, 2, 3, 4, 5, 16, 17, 100, 1_000])
  func permutation(count: Int) {
    let order = KeyedPermutation(key: 7, count: count)
    #expect((0..<count).map { order[$0] }.sorted() == Array(0..<count))
  }

  @Test("people differ as the sources say: spread, and isomers that go together")
  func spread() throws {
    let (names, people) = try table(4_000)
    func logarithms(_ name: String) throws -> [Double] {
      let place = try #require(names.firstIndex(of: name))
      return people.map { log($0.values[place]) }
    }
    let clearance = try logarithms("methadone-oral/CLR")
    // A coefficient of variation of 45 % is a deviation of 0.4294 in the logarithm.
    #expect(abs(deviation(clearance) - 0.4294) < 0.02)
    #expect(abs(clearance.reduce(0, +) / 4_000 - log(9.66)) < 0.03)
    #expect(abs(correlation(clearance, try logarithms("methadone-oral/CLS")) - 0.75) < 0.03)
    #expect(abs(correlation(try logarithms("methadone-oral/V1R"), try logarithms("methadone-oral/V2R")) - 1) < 1e-9)
    #expect(abs(correlation(clearance, try logarithms("methadone-oral/V1R"))) < 0.05)
    #expect(abs(deviation(try logarithms("adaptation/X50-COWS")) - 0.731) < 0.03)
  }

  @Test("a person is the same whoever else is simulated, and another seed gives other people")
  func same() throws {
    let many = try table(500).people.map(\.values)
    #expect(try table(500, people: 123..<125).people.map(\.values) == Array(many[123..<125]))
    #expect(try table(200).people.map(\.values) == Array(many[..<200]))
    #expect(try table(200, seed: 2).people.map(\.values) != Array(many[..<200]))
    #expect(Set(many.map { $0[0] }).count == 500)
  }

  @Test("a Latin hypercube has one person in each of as many slices")
  func latinHypercube() throws {
    let (names, people) = try table(50, sampling: .latinHypercube)
    let place = try #require(names.firstIndex(of: "methadone-oral/CLR"))
    let clearances = people.map(\.values).map { log($0[place] / 9.66) / log(1 + 0.45 * 0.45).squareRoot() }.sorted()
    for (rank, clearance) in clearances.enumerated() {
      let slice = (Double(rank) / 50, Double(rank + 1) / 50)
      #expect(clearance >= (rank == 0 ? -.infinity : NormalQuantile.value(at: slice.0)))
      #expect(clearance <= (rank == 49 ? .infinity : NormalQuantile.value(at: slice.1)))
    }
  }

  @Test("drawn bodies are those of the trial: median age 34, body-mass index 25.5, 30 % women; genes by chance")
  func bodies() throws {
    let people = try table(4_000, bodies: .drawn).people.map(\.person.person)
    let ages = people.map(\.age).sorted()
    #expect(abs(ages[2_000] - 34) < 0.6)
    #expect(ages[0] >= 18)
    #expect(abs(people.map(\.bodyMassIndex).sorted()[2_000] - 25.5) < 0.3)
    func share(_ trait: Pharmacology.Trait) -> Double { Double(people.count { $0.traits.contains(trait) }) / 4_000 }
    #expect(abs(share(.female) - 0.297) < 0.025)
    // Two copies drawn from 25.6 %: none in 55 %, one in 38 %, two in 7 %.
    #expect(abs(share(.cyp2b6OneSlowCopy) - 0.381) < 0.025)
    #expect(abs(share(.cyp2b6TwoSlowCopies) - 0.0655) < 0.012)
    #expect(share(.opioidUseDisorder) == 1)
  }

  @Test(
    "genes and liver change clearance as published",
    arguments: [
      ("methadone-oral", "CLS", Pharmacology.Trait.cyp2b6OneSlowCopy, 0.65),
      ("methadone-oral", "CLS", .cyp2b6TwoSlowCopies, 0.55),
      ("methadone-oral", "CLR", .cyp2b6OneSlowCopy, 0.75), ("methadone-oral", "CLR", .cyp2b6TwoSlowCopies, 0.65),
      ("methadone-oral", "CLR", .cyp2b6FastCopy, 3), ("methadone-oral", "CLS", .cyp2b6FastCopy, 4),
      ("buprenorphine-sublingual", "CL", .moderateLiverImpairment, 1 / 1.639),
      ("buprenorphine-sublingual", "CL", .severeLiverImpairment, 1 / 2.814),
    ])
  func traits(form: String, name: String, trait: Pharmacology.Trait, factor: Double) throws {
    let (drug, formulation) = try #require(try DrugLibrary.bundled().formulation(form))
    let parameter = try #require(
      ModelPlan(drug, formulation).parameters.first { $0.parameter.name == name })
    let usual = VirtualPerson.typical()
    let other = VirtualPerson.typical(Person(traits: [.opioidUseDisorder, trait]))
    #expect(abs(other.value(of: parameter) / usual.value(of: parameter) - factor) < 1e-4)
  }

  @Test("lags and durations differ in nobody, so that doses enter at the same moments in all lanes")
  func moments() throws {
    for drug in try DrugLibrary.bundled().drugs {
      for form in drug.formulations {
        let names = form.inputs.flatMap { [$0.lag, $0.duration].compactMap { $0 } }
        for parameter in drug.parameters + form.parameters where names.contains(parameter.name) {
          #expect(parameter.variability == nil && parameter.covariates == nil, "\(form.id)/\(parameter.name)")
        }
      }
    }
  }
}
