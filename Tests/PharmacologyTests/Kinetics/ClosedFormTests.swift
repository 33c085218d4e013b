// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Pharmacology

@Suite("Kinetics against formulas that can be solved by hand")
struct ClosedFormTests {
  /// One compartment of 10 L with a clearance of 2 L/h, entered from a depot at 0.9 /h.
  private func model(lag: Double = 0, duration: Double = 0, direct: Bool = false) -> CompartmentModel {
    var rates = SquareMatrix(size: 2)
    rates[0, 0] = -0.9
    rates[1, 0] = 0.9
    rates[1, 1] = -0.2
    return CompartmentModel(
      compartments: ["depot", "central"], rates: rates, outputs: ["c"], outputRows: [[0, 100]],
      inputs: { _ in [.init(compartment: direct ? 1 : 0, share: 1, lag: lag, duration: duration)] })
  }

  private func bateman(_ t: Double, dose: Double) -> Double {
    t <= 0 ? 0 : 100 * dose * 0.9 / (0.9 - 0.2) * (exp(-0.2 * t) - exp(-0.9 * t))
  }

  private func largestError(_ values: [Double], step: Double, _ expected: (Double) -> Double) -> Double {
    values.enumerated().map { abs($1 - expected(Double($0) * step)) / max(1e-9, abs(expected(Double($0) * step))) }
      .max() ?? .infinity
  }

  @Test("a single dose by mouth follows Bateman's function")
  func oral() {
    let course = KineticCourse(model(), events: [DoseEvent(time: 0, amount: 5)], start: 0, step: 0.1, count: 1000)
    #expect(largestError(Array(course["c"].dropFirst()), step: 0.1) { bateman($0 + 0.1, dose: 5) } < 1e-11)
  }

  @Test("a lag shifts the whole course, also between points of the grid")
  func lag() {
    let course = KineticCourse(
      model(lag: 0.173), events: [DoseEvent(time: 1.01, amount: 5)], start: 0, step: 0.1, count: 500)
    for (point, value) in course["c"].enumerated() {
      let expected = bateman(Double(point) * 0.1 - 1.183, dose: 5)
      #expect(abs(value - expected) <= 1e-11 * max(1, expected))
    }
  }

  @Test("a constant-rate input rises to its plateau and falls from it")
  func infusion() {
    let course = KineticCourse(
      model(duration: 3, direct: true), events: [DoseEvent(time: 0, amount: 6)], start: 0, step: 0.25, count: 60)
    for (point, value) in course["c"].enumerated() {
      let t = Double(point) * 0.25
      let plateau = 100 * 2 / 0.2
      let expected = t <= 3 ? plateau * (1 - exp(-0.2 * t)) : plateau * (1 - exp(-0.6)) * exp(-0.2 * (t - 3))
      #expect(abs(value - expected) <= 1e-10 * max(1, expected))
    }
  }

  @Test("a dose into a compartment at a rate, an emptying, and an emptying with a dose do what the records say")
  func records() {
    let events = [
      DoseEvent(time: 0, amount: 4, cmt: "central", rate: 2), DoseEvent(time: 5, amount: 0, evid: .reset),
      DoseEvent(time: 6, amount: 5, evid: .resetAndDose),
    ]
    let course = KineticCourse(model(), events: events, start: 0, step: 0.5, count: 20)
    let plateau = 100 * 2 / 0.2
    #expect(abs(course["c"][4] - plateau * (1 - exp(-0.4))) < 1e-9)
    #expect(course["c"][10] == 0)
    #expect(abs(course["c"][14] - bateman(1, dose: 5)) < 1e-9)
  }

  @Test("the steady state is where years of the same doses end")
  func steadyState() throws {
    let model = model(lag: 0.3)
    let years = KineticCourse(
      model, events: [DoseEvent(time: -24 * 800, amount: 5, interval: 24, additional: 799)], start: 0, step: 24,
      count: 1)
    let steady = try #require(model.steadyState(amount: 5, interval: 24))
    for (state, expected) in zip(steady, years.finalStates) { #expect(abs(state - expected) < 1e-10) }
    let row = KineticCourse(
      model, events: [DoseEvent(time: 0, amount: 5, interval: 24, additional: 4, steadyState: true)], start: 0,
      step: 24,
      count: 5)
    for value in row["c"] { #expect(abs(value - years["c"][0]) < 1e-8) }
  }

  @Test("nothing is lost: what went in is what is there and what has left")
  func massBalance() throws {
    let library = try DrugLibrary.bundled()
    for drug in library.drugs {
      for formulation in drug.formulations {
        let model = try CompartmentModel(drug, formulation, person: Person())
        let compartments = model.compartments.count
        // What leaves is counted as the area under the outflow; the rest must still be there.
        var joint = SquareMatrix(size: model.size + 1)
        for row in 0..<model.size {
          for column in 0..<model.size { joint[row, column] = model.rates[row, column] }
        }
        for column in 0..<compartments {
          let gains = (0..<compartments).filter { $0 != column }.reduce(0) { $0 + model.rates[$1, column] }
          joint[model.size, column] = -(model.rates[column, column] + gains)
        }
        let input = try #require(model.inputs(amount: 8).first)
        let after = Propagator(rates: joint, hours: 100).transition
        let total = (0..<compartments).reduce(after[model.size, input.compartment]) {
          $0 + after[$1, input.compartment]
        }
        #expect(abs(total - 1) < 1e-9, "\(formulation.id)")
      }
    }
  }
}
