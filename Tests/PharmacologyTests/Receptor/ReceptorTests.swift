// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Pharmacology

@Suite("Ligands that compete at the receptor")
struct ReceptorTests {
  @Test("shares lie between 0 and 1 and never add up to more than 1, for thousands of mixtures")
  func shares() {
    var random = RandomStream(seed: 1, person: 0)
    for _ in 0..<5_000 {
      let drives = (0..<4).map { _ in exp(12 * random.uniform() - 6) }
      let efficacies = (0..<4).map { _ in 10 * random.uniform() }
      let state = ReceptorState(drives: drives, efficacies: efficacies)
      #expect(state.occupancies.allSatisfy { (0...1).contains($0) })
      #expect(state.occupancies.reduce(0, +) < 1)
      #expect((0...1).contains(Transduction(slope: 1.6).signal(of: state.stimulus)))
    }
  }

  @Test("more of an antagonist never means more signal")
  func antagonist() {
    var random = RandomStream(seed: 2, person: 0)
    let transduction = Transduction(slope: 1.6)
    for _ in 0..<2_000 {
      let agonist = exp(8 * random.uniform() - 4)
      let efficacy = 12 * random.uniform()
      var before = Double.infinity
      for antagonist in stride(from: 0.0, through: 50, by: 2.5) {
        let state = ReceptorState(drives: [agonist, antagonist], efficacies: [efficacy, 0])
        let signal = transduction.signal(of: state.stimulus)
        #expect(signal <= before)
        before = signal
      }
    }
  }

  @Test("half the receptors are occupied at the half-occupying level; a full antagonist blocks nearly everything")
  func landmarks() throws {
    let library = try DrugLibrary.bundled()
    for drug in library.drugs {
      let ligand = try #require(Ligand(drug))
      #expect(abs(ligand.drive(at: ligand.halfOccupancy) - 1) < 1e-12, "\(drug.id)")
      #expect(ligand.drive(at: 0) == 0)
      #expect(ligand.drive(at: -1) == 0)
    }
    let standard = StandardAgonist(drive: 0.25, efficacy: 8)
    let transduction = Transduction(slope: 1)
    #expect(standard.blockade(total: 1, stimulus: 0, signal: 0, by: transduction) == 0)
    #expect(standard.blockade(total: 201, stimulus: 0, signal: 0, by: transduction) > 0.98)
  }

  @Test("a partial agonist gives less than a full one at full occupancy, and blocks it")
  func partial() throws {
    let library = try DrugLibrary.bundled()
    func ligand(_ id: String) throws -> Ligand {
      try #require(library.drugs.first { $0.id == id }.flatMap { Ligand($0) })
    }
    let (full, partial) = (try ligand("methadone"), try ligand("buprenorphine"))
    #expect(partial.efficacy < full.efficacy)
    #expect(partial.fastEfficacy < partial.efficacy)
    #expect(try ligand("naltrexone").efficacy == 0)
    #expect(try ligand("naloxone").efficacy == 0)
  }
}
