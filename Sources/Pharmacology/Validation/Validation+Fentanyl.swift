// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Validation {
  func norfentanyl(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    guard let drug = simulation.library.drugs.first(where: { $0.id == "fentanyl" }) else {
      throw .resourceDamaged(file: "fentanyl.json", detail: "it is missing")
    }
    let urine = try UrineClearance(drug)
    let curves = [("fentanyl", urine.fentanyl), ("norfentanyl", urine.norfentanyl)].map { name, levels in
      CheckFigure.Curve(
        name: name,
        points: stride(from: 0, to: 240 * 25, by: 20).map {
          .init(x: Double($0) / 240, y: log10(max(1e-3, levels[$0])))
        })
    }
    return (
      [UrineClearance.days(urine.norfentanyl)],
      CheckFigure(
        across: "days since the last use", up: "logarithm of the level over the cut-off", curves: curves,
        published: [.init(x: 13.3, y: 0, low: -0.02, high: 0.02)])
    )
  }
}
