// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// "Lists one of these codes and none of those", ready to be asked of many programs.
struct CodeRule: Sendable {
  private let anyOf: CodeSet
  private let noneOf: CodeSet

  init(anyOf: [String], noneOf: [String]?, codes: ServiceCodes) {
    self.anyOf = codes.set(of: anyOf)
    self.noneOf = codes.set(of: noneOf ?? [])
  }

  func holds(for set: CodeSet) -> Bool {
    set.intersects(anyOf) && !set.intersects(noneOf)
  }
}

extension WishDefinition {
  /// The codes that a program must list, and must not, to have this for a person with `condition`.
  func rule(for condition: Condition, codes: ServiceCodes) -> CodeRule {
    switch condition {
    case .opioids:
      CodeRule(anyOf: anyOf, noneOf: noneOf, codes: codes)
    case .alcohol:
      CodeRule(anyOf: anyOfForAlcohol ?? anyOf, noneOf: noneOfForAlcohol ?? noneOf, codes: codes)
    }
  }
}
