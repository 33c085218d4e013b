// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing

@testable import Pharmacology

@Suite("The model against published findings")
struct ValidationTests {
  @Test("no check with a star fails, and of the others at most two")
  func checks() throws {
    // A tenth of the population: this is the debug build.
    let results = try Validation(try .bundled(), people: 200).run()
    #expect(
      results.map(\.definition.id) == [
        "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H11", "H13", "H17", "H19", "H20", "H21",
      ])
    for result in results where result.definition.starred {
      #expect(result.passed, "\(result.definition.id): \(result.predicted)")
    }
    #expect(results.count { !$0.definition.starred && !$0.passed } <= 2)
    for result in results {
      #expect(result.predicted.count == result.definition.quantities.count)
      #expect(!result.figure.curves.isEmpty)
    }
  }

  @Test("a check fails when the model is wrong")
  func canFail() throws {
    let model = try Simulation.bundled()
    let wrong = Simulation(
      library: model.library.scaling("buprenorphine", ["K": 10]), constants: model.constants)
    let validation = try Validation(wrong, people: 10)
    let occupancy = try #require(validation.definitions.first { $0.id == "H5" })
    #expect(try validation.run(occupancy).passed == false)
  }

  @Test("the constants that ship are the plan's: inside its ranges, with the distance that the full search found")
  func shipped() throws {
    let plan = try CalibrationPlan.bundled()
    #expect(abs(try Calibration(try .bundled(), plan: plan).shippedDistance() - 2.061) < 0.005)
    let (constants, library) = (try AdaptationConstants.bundled(), try DrugLibrary.bundled())
    for free in plan.free {
      let parts = free.name.split(separator: "/").map(String.init)
      let value =
        parts.count == 2 ? library.drugs.first { $0.id == parts[0] }?.value(parts[1]) : constants.value(free.name)
      #expect((free.low * 0.999...free.high * 1.001).contains(try #require(value)), "\(free.name)")
    }
    for (name, value) in plan.fixed { #expect(constants.value(name) == value, "\(name)") }
  }

  @Test("the constants at the receptor that ship are those that the measured occupancies give")
  func receptors() throws {
    let library = try DrugLibrary.bundled()
    for fit in try ReceptorFit.bundled() {
      for found in try fit.run(library) {
        #expect(abs(found.value / found.shipped - 1) < 0.002, "\(found.name): \(found.value)")
      }
    }
    let fentanyl = try FentanylFit.run(library)
    #expect(abs(fentanyl.value / fentanyl.shipped - 1) < 0.002)
  }

  @Test("the search finds the bottom of a valley, and the same one every time")
  func search() {
    let valley = CubeSearch { point in
      let (x, y) = (point[0] - 0.3, point[1] - 0.6)
      return 100 * (y - x * x) * (y - x * x) + x * x
    }
    let found = (0..<2).map { _ in
      valley.descend(from: valley.evolve(from: [0.9, 0.1], size: 12, rounds: 20, seed: 7), evaluations: 400)
    }
    #expect(found[0].point == found[1].point)
    #expect(found[0].value < 1e-6)
    #expect(abs(found[0].point[0] - 0.3) < 0.01)
    #expect(abs(found[0].point[1] - 0.6) < 0.01)
  }
}
