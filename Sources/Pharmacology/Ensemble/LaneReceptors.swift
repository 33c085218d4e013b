// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The receptors of eight people: from amounts in the body to the signal.
struct LaneReceptors {
  /// A drug, its effect sites among the states of the parts that carry it, and the factor to its own unit.
  private struct Bound {
    let ligand: LaneLigand
    let terms: [(part: Int, state: Int, factor: Lanes)]
  }

  private let bound: [Bound]
  private let efficacies: [Lanes]
  private let fastEfficacies: [Lanes]
  private let transduction: LaneTransduction

  /// - Parameter scales: For each drug what its concentrations are multiplied by: 1, or the scale of a habit.
  init(
    _ plan: EnsemblePlan, models: [LaneModel], ligands: [LaneLigand], scales: [Lanes], transduction: LaneTransduction
  ) {
    self.transduction = transduction
    efficacies = ligands.map(\.efficacy)
    fastEfficacies = ligands.map(\.fastEfficacy)
    bound = plan.bound.indices.map { number in
      let terms = plan.bound[number].parts.flatMap { part -> [(part: Int, state: Int, factor: Lanes)] in
        guard let site = plan.parts[part].plan.outputs.firstIndex(of: CompartmentModel.effectSite) else { return [] }
        return models[part].outputs[site].map { (part, $0.state, $0.factor * scales[number]) }
      }
      return Bound(ligand: ligands[number], terms: terms)
    }
  }

  /// How strongly each drug pulls at the receptors.
  func bind(_ places: ClosedRange<Int>, of day: LaneDay) {
    for (number, bound) in bound.enumerated() {
      let drive = day.drives[number]
      for place in places { drive[place] = .zero }
      for term in bound.terms {
        let (size, course, factor) = (day.sizes[term.part], day.courses[term.part] + term.state, term.factor)
        for place in places { drive[place] = factor.times(course[place &* size], plus: drive[place]) }
      }
      bound.ligand.drive(UnsafeMutableBufferPointer(start: drive + places.lowerBound, count: places.count))
    }
  }

  /// The signal, and the fast pathway's, from the competition at the receptors.
  func signal(_ places: ClosedRange<Int>, of day: LaneDay) {
    signal(places, of: day, into: day.signals, efficacies)
    if day.fastSignals != day.signals {
      signal(places, of: day, into: day.fastSignals, fastEfficacies)
    }
  }

  private func signal(
    _ places: ClosedRange<Int>, of day: LaneDay, into signals: LaneDay.Series, _ efficacies: [Lanes]
  ) {
    let drives = day.drives
    let transduction = transduction
    for place in places {
      var total = Lanes(repeating: 1)
      var stimulus = Lanes.zero
      for number in drives.indices {
        let drive = drives[number][place]
        total += drive
        stimulus = efficacies[number].times(drive, plus: stimulus)
      }
      signals[place] = transduction.signal(of: stimulus, over: total)
    }
  }
}
