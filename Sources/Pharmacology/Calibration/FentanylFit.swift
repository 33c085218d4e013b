// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Fits the exchange of fentanyl with its deep compartment to the days for which it is found in urine (huhn-2020).
public struct FentanylFit: Sendable {
  /// Days until fentanyl is below the cut-off, the mean of twelve people.
  public static let publishedDays = 7.3

  /// Fits; the longer fentanyl takes to come back, the longer it is found.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where the drug is not there.
  public static func run(_ library: DrugLibrary) throws(PharmacologyError) -> ReceptorFit.Found {
    guard let drug = library.drugs.first(where: { $0.id == "fentanyl" }), let shipped = drug.value("Qdeep") else {
      throw .resourceDamaged(file: "fentanyl.json", detail: "it has no deep compartment")
    }
    var (low, high) = (log(0.4), log(3.0))
    for _ in 0..<24 {
      let middle = 0.5 * (low + high)
      let days = UrineClearance.days(try UrineClearance(drug.scaling(["Qdeep": exp(middle)])).fentanyl)
      if days > publishedDays { low = middle } else { high = middle }
    }
    return ReceptorFit.Found(
      name: "fentanyl/Qdeep", value: shipped * exp(0.5 * (low + high)), shipped: shipped, isAtBound: false)
  }
}
