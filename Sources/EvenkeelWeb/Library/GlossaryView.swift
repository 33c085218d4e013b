// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide

/// All words explained, in the order of the alphabet.
struct GlossaryView: Sendable {
  let words: [ArticleView.Word]
  let sources: [SourceView]

  init(_ library: Library, sources names: SourceNames, texts: Texts) {
    let language = texts.language
    var list = SourceList()
    let locale = Locale(identifier: language.rawValue)
    let sorted = library.glossary.sorted {
      $0.term[language].compare($1.term[language], options: [.caseInsensitive], range: nil, locale: locale)
        == .orderedAscending
    }
    words = sorted.map { term in
      ArticleView.Word(
        key: term.id, term: term.term[language], meaning: term.text[language], mark: list.mark(term.source),
        more: term.more)
    }
    sources = list.views(names)
  }
}
