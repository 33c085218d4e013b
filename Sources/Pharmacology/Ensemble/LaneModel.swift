// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One formulation in eight people: their compartment models side by side.
struct LaneModel {
  let size: Int
  /// Rates between states, 1/h.
  let rates: LaneMatrix
  /// For each output the states that it is made of, with their factors.
  let outputs: [[(state: Int, factor: Lanes)]]
  /// The compartments that doses enter.
  let entered: [Int]
  /// For each dose of the schedule what enters through each input: mg, into the compartment, over so many hours.
  let entries: [[(compartment: Int, amount: Lanes, duration: Lanes)]]
  private(set) var schedule: DoseSchedule

  /// - Parameters:
  ///   - models: Eight models of one formulation, which differ in numbers only.
  ///   - schedule: When doses enter, the same for all.
  init(_ models: [CompartmentModel], schedule: DoseSchedule) {
    let first = models[0]
    size = first.size
    self.schedule = schedule
    var rates = LaneMatrix(rows: size, columns: size)
    for place in rates.elements.indices {
      rates.elements[place] = Lanes { models[$0].rates.elements[place] }
    }
    self.rates = rates
    outputs = first.outputRows.enumerated().map { output, row in
      row.indices.compactMap { state in
        let factor = Lanes { models[$0].outputRows[output][state] }
        return factor == .zero ? nil : (state, factor)
      }
    }
    entries = schedule.doses.map { dose in
      let inputs = models.map { $0.inputs(amount: dose) }
      return inputs[0].indices.map { number in
        (
          inputs[0][number].compartment, Lanes { dose * inputs[$0][number].share },
          Lanes { inputs[$0][number].duration }
        )
      }
    }
    var entered = Set(entries.flatMap { $0.map(\.compartment) })
    for case .rate(let compartment, _) in schedule.moments.map(\.change) { entered.insert(compartment) }
    self.entered = entered.sorted()
  }

  /// The same model of which only one dose is given, at time 0.
  func single(_ dose: Int) -> LaneModel {
    var model = self
    model.schedule = schedule.single(dose)
    return model
  }
}
