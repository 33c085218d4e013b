// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// A change that would find something, as a button with what it would find.
struct RelaxationView: Sendable {
  let label: String
  let yield: String
  let fields: [FormFields.Field]

  init(_ relaxation: Relaxation, form: FindForm, vocabulary: WishVocabulary, texts: Texts) {
    let changed = Self.changed(form.from(0), relaxation.change)
    switch relaxation.change {
    case .radius:
      label = texts("relax-radius")
    case .wishes(let wishes):
      let names = wishes.compactMap { vocabulary.definition($0.id)?.label[texts.language] }.joined(separator: ", ")
      let avoids = wishes.contains { $0.strength == .mustNot }
      label = texts(avoids ? "relax-avoid" : "relax-alternatives", ["wishes": names])
    }
    let count =
      relaxation.count == 1
      ? texts("relax-yield-one") : texts("relax-yield-many", ["count": String(relaxation.count)])
    let nearest = relaxation.nearest.map {
      texts("relax-nearest", ["distance": DistanceWords.text($0, texts)])
    }
    yield = [count, nearest].compactMap { $0 }.joined(separator: ", ")
    fields = changed.fields(vocabulary: vocabulary)
  }

  /// A must becomes a would-like; what was to be avoided no longer is; or any distance will do.
  private static func changed(_ form: FindForm, _ change: Relaxation.Change) -> FindForm {
    var form = form
    switch change {
    case .radius:
      form.within = nil
    case .wishes(let relaxed):
      form.wishes = form.wishes.compactMap { wish in
        guard relaxed.contains(where: { $0.id == wish.id }) else { return wish }
        return wish.strength == .mustNot ? nil : Wish(wish.id, .wouldLike)
      }
    }
    return form
  }
}
