// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// Sorts the wishes into those on the first screen and those behind "More wishes".
struct WishGroupBuilder {
  let form: FindForm
  let vocabulary: WishVocabulary
  let texts: Texts

  /// The formulations of a medication are further wishes; the medication itself comes first.
  private static let firstMedications = ["any-medication", "methadone", "buprenorphine", "naltrexone"]
  private static let firstGroupIDs = ["medication", "payment"]

  var firstGroups: [FindFormView.Group] {
    Self.firstGroupIDs.compactMap { id in
      vocabulary.groups.first { $0.id == id }.map { group in
        let wishes = id == "medication" ? group.wishes.filter { Self.firstMedications.contains($0.id) } : group.wishes
        return FindFormView.Group(
          key: group.id, title: texts(id), explanation: texts("\(id)-hint"), wishes: wishes.map { view($0, of: group) })
      }
    }
  }

  var moreGroups: [FindFormView.Group] {
    vocabulary.groups.compactMap { group in
      if group.id == "medication" {
        let wishes = group.wishes.filter { !Self.firstMedications.contains($0.id) }
        return wishes.isEmpty
          ? nil
          : FindFormView.Group(
            key: "\(group.id)-more", title: group.label[texts.language], explanation: nil,
            wishes: wishes.map { view($0, of: group) })
      }
      guard !Self.firstGroupIDs.contains(group.id) else { return nil }
      return FindFormView.Group(
        key: group.id, title: group.label[texts.language], explanation: nil,
        wishes: group.wishes.map { view($0, of: group) })
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
