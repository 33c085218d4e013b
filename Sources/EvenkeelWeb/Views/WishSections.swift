// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Programs
import Synchronization

/// The sections of wishes of the search form, as markup. A wish that is not chosen looks the same for everybody, and
/// most are not: made once in each language, its markup is kept. Nothing that a person chose is.
final class WishSections: Sendable {
  private struct Key: Hashable {
    let wish: String
    let language: Language
  }

  private let sections: [WishSection]
  private let renderer: PageRenderer
  private let unchosen = Mutex<[Key: String]>([:])

  init(vocabulary: WishVocabulary, renderer: PageRenderer) {
    sections = WishSection.all(vocabulary)
    self.renderer = renderer
  }

  /// The sections on the first screen, or those behind "More wishes".
  func markup(first: Bool, form: FindForm, texts: Texts) -> [String] {
    let chosen = Dictionary(form.wishes.map { ($0.id, $0.strength) }, uniquingKeysWith: { _, last in last })
    return sections.filter { $0.isFirst == first }.map { section in
      let wishes = section.wishes.map { wish in
        markup(wish, group: section.group.id, chosen: chosen[wish.id], texts: texts)
      }
      return renderer.html("wish-section", WishSectionView(section, wishes: wishes, texts: texts)) ?? ""
    }
  }

  /// Whether a wish behind "More wishes" is chosen.
  func isMoreChosen(in form: FindForm) -> Bool {
    sections.contains { section in
      !section.isFirst && section.wishes.contains { wish in form.wishes.contains { $0.id == wish.id } }
    }
  }

  private func markup(_ wish: WishDefinition, group: String, chosen: WishStrength?, texts: Texts) -> String {
    func made() -> String {
      renderer.html("wish", WishView(wish, group: group, chosen: chosen, texts: texts)) ?? ""
    }
    guard chosen == nil else { return made() }
    let key = Key(wish: wish.id, language: texts.language)
    if let kept = unchosen.withLock({ $0[key] }) { return kept }
    let markup = made()
    unchosen.withLock { $0[key] = markup }
    return markup
  }
}
