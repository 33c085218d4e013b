// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// How long fentanyl and norfentanyl are found in urine after long daily use. Urine follows the blood; during use its
/// level is a known multiple of the test's cut-off.
struct UrineClearance {
  /// The level over the cut-off every six minutes, from the last use on.
  let fentanyl: [Double]
  /// The same of norfentanyl.
  let norfentanyl: [Double]

  /// The course in the typical person who used every four hours.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where the drug lacks what is needed.
  init(_ drug: Drug) throws(PharmacologyError) {
    guard let formulation = drug.formulations.first, let ratio = drug.value("urine-ratio"),
      let factor = drug.value("norfentanyl-ratio")
    else { throw .resourceDamaged(file: "\(drug.id).json", detail: "it has no ratios for urine") }
    let uses = DoseEvent(time: 0, amount: 1, interval: 4, additional: 5, steadyState: true)
    let course = KineticCourse(
      try CompartmentModel(drug, formulation, person: Person()), events: [uses], start: 0, step: Simulation.step,
      count: 41 * 240)
    func overCutOff(_ name: String, _ ratio: Double) -> [Double] {
      let during = Window(course[name], from: 0, to: 24).mean
      // The last of the six uses is after 20 hours.
      return course[name].dropFirst(200).map { $0 / during * ratio }
    }
    fentanyl = overCutOff("fentanyl", ratio)
    norfentanyl = overCutOff("norfentanyl", ratio * factor)
  }

  /// Days until a level is below the cut-off for good.
  static func days(_ levels: [Double]) -> Double {
    levels.lastIndex { $0 >= 1 }.map { Double($0 + 1) / 240 } ?? 0
  }
}
