// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A wish, ready to be asked of the whole directory.
struct WishColumn: Sendable {
  /// The place of its group in the vocabulary.
  let group: Int
  /// The points that it is worth.
  let weight: Int
  /// How several musts of its group go together.
  let musts: WishGroup.Musts
  /// The programs that list it.
  let listed: BitColumn
  /// The codes that only point to it.
  let hints: CodeSet
}

/// The columns of one condition: who is shown at all, who lists each wish, and what to know before calling.
struct ConditionIndex: Sendable {
  let shown: BitColumn
  let wishes: [String: WishColumn]
  let cautions: [(caution: Caution, rule: CodeRule)]

  init(facilities: [Facility], vocabulary: WishVocabulary, codes: ServiceCodes, condition: Condition) {
    let hidden = codes.set(of: vocabulary.exclusions[condition.rawValue]?.anyOf ?? [])
    shown = BitColumn(count: facilities.count) { !facilities[$0].codes.intersects(hidden) }
    var wishes: [String: WishColumn] = [:]
    for (place, group) in vocabulary.groups.enumerated() {
      for wish in group.wishes where wishes[wish.id] == nil {
        let rule = wish.rule(for: condition, codes: codes)
        wishes[wish.id] = WishColumn(
          group: place, weight: group.weight, musts: group.musts,
          listed: BitColumn(count: facilities.count) { rule.holds(for: facilities[$0].codes) },
          hints: codes.set(of: wish.hintedBy ?? []))
      }
    }
    self.wishes = wishes
    cautions = vocabulary.cautions.filter { ($0.condition ?? condition) == condition }.map {
      ($0, CodeRule(anyOf: $0.anyOf, noneOf: $0.noneOf, codes: codes))
    }
  }
}
