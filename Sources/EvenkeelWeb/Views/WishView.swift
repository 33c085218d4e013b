// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// One wish of the search form: its box, and how much it matters.
struct WishView: Sendable {
  let group: String
  let value: String
  let label: String
  let note: String?
  let chosen: Bool
  let strengthLabel: String
  let strengths: [FindFormView.Choice]

  /// A wish of `group`, with the strength that the person chose; `nil` where they did not choose the wish.
  init(_ wish: WishDefinition, group: String, chosen strength: WishStrength?, texts: Texts) {
    self.group = group
    value = wish.id
    label = wish.id == WishVocabulary.anyMedication ? texts("medication-unsure") : wish.label[texts.language]
    note = wish.hint?[texts.language]
    chosen = strength != nil
    strengthLabel = texts("strength", ["wish": label])
    let shown = strength ?? FindForm.usualStrength(group: group)
    strengths = WishStrength.allCases.map {
      FindFormView.Choice(value: $0.rawValue, label: texts("strength-\($0.rawValue)"), chosen: $0 == shown)
    }
  }
}
