// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// A fieldset of the search form: wishes of one group, on the first screen or behind "More wishes".
struct WishSection: Sendable {
  let key: String
  let group: WishGroup
  let wishes: [WishDefinition]
  let isFirst: Bool

  /// The wishes on the first screen, by group; formulations and rarer ways to pay are further wishes.
  private static let first: KeyValuePairs<String, [String]> = [
    "medication": ["any-medication", "methadone", "buprenorphine", "naltrexone"],
    "payment": ["medicaid", "medicare", "private-insurance", "self-pay"],
  ]

  /// The sections in the order of the form.
  static func all(_ vocabulary: WishVocabulary) -> [WishSection] {
    let early = first.compactMap { id, wishes in
      vocabulary.groups.first { $0.id == id }.map { group in
        WishSection(
          key: id, group: group, wishes: group.wishes.filter { wishes.contains($0.id) }, isFirst: true)
      }
    }
    let late = vocabulary.groups.map { group in
      let shown = first.first { $0.key == group.id }?.value
      return WishSection(
        key: shown == nil ? group.id : "\(group.id)-more", group: group,
        wishes: group.wishes.filter { shown?.contains($0.id) != true }, isFirst: false)
    }
    return early + late.filter { !$0.wishes.isEmpty }
  }
}
