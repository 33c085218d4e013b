// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser

/// Percentages such as `5,50,95`, in rising order.
struct Percents: ExpressibleByArgument {
  let values: [Double]

  static let usual = Percents(values: [5, 50, 95])

  private init(values: [Double]) {
    self.values = values
  }

  init?(argument: String) {
    let values = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    let known = values.compactMap { $0 }
    guard known.count == values.count, known.allSatisfy({ $0 > 0 && $0 <= 100 }), known == Set(known).sorted()
    else { return nil }
    self.init(values: known)
  }
}
