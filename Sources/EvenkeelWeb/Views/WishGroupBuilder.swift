// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// Sorts the wishes into those on the first screen and those behind "More wishes".
struct WishGroupBuilder {
  let form: FindForm
  let vocabulary: WishVocabulary
  let texts: Texts

  /// The wishes on the first screen, by group; formulations and rarer ways to pay are further wishes.
  private static let first: KeyValuePairs<String, [String]> = [
    "medication": ["any-medication", "methadone", "buprenorphine", "naltrexone"],
    "payment": ["medicaid", "medicare", "private-insurance", "self-pay"],
  ]

  var firstGroups: [FindFormView.Group] {
    Self.first.compactMap { id, wishes in
      vocabulary.groups.first { $0.id == id }.map { group in
        FindFormView.Group(
          key: group.id, title: texts(id), explanation: texts("\(id)-hint"),
          wishes: group.wishes.filter { wishes.contains($0.id) }.map { view($0, of: group) })
      }
    }
  }

  var moreGroups: [FindFormView.Group] {
    vocabulary.groups.compactMap { group in
      let shown = Self.first.first { $0.key == group.id }?.value
      let wishes = group.wishes.filter { shown?.contains($0.id) != true }
      guard !wishes.isEmpty else { return nil }
      return FindFormView.Group(
        key: shown == nil ? group.id : "\(group.id)-more", title: group.label[texts.language], explanation: nil,
        wishes: wishes.map { view($0, of: group) })
    }
  }

  private func view(_ wish: WishDefinition, of group: WishGroup) -> FindFormView.Wish {
    let chosen = form.wishes.first { $0.id == wish.id }
    let strength = chosen?.strength ?? FindForm.usualStrength(group: group.id)
    let label =
      wish.id == WishVocabulary.anyMedication ? texts("medication-unsure") : wish.label[texts.language]
    return FindFormView.Wish(
      value: wish.id, group: group.id, label: label, note: wish.hint?[texts.language], chosen: chosen != nil,
      strengthLabel: texts("strength", ["wish": label]),
      strengths: WishStrength.allCases.map {
        FindFormView.Choice(value: $0.rawValue, label: texts("strength-\($0.rawValue)"), chosen: $0 == strength)
      })
  }
}
