// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// The library: its search, what was found, and its shelves.
struct LibraryView: Sendable {
  struct Shelf: Sendable {
    let key: String
    let heading: String
    let articles: [ArticleView.Link]
  }

  struct Found: Sendable {
    let address: String
    let label: String
    let kind: String
    let about: String
  }

  struct Urgent: Sendable {
    let text: String
    let address: String
  }

  let asked: String
  let hasAsked: Bool
  let urgent: [Urgent]
  let found: [Found]
  let hasFound: Bool
  let count: String
  let shelves: [Shelf]

  /// - Parameter findings: what was found for `asked`; `nil` where nothing was asked.
  init(_ library: Library, asked: String = "", findings: LibraryFindings? = nil, texts: Texts) {
    let language = texts.language
    self.asked = asked
    hasAsked = findings != nil
    urgent = [findings?.urgent].compactMap { $0 }.map { Urgent(text: $0.text, address: $0.address) }
    found = (findings?.matches ?? []).map {
      Found(address: $0.address, label: $0.title, kind: texts("kind-\($0.kind.rawValue)"), about: $0.text)
    }
    hasFound = !found.isEmpty
    count = texts(found.count == 1 ? "library-found-one" : "library-found", ["count": String(found.count)])
    shelves = library.topics.map { topic in
      Shelf(
        key: topic.id, heading: topic.title[language],
        articles: topic.articles.compactMap { library.article($0, language) }.map {
          ArticleView.Link(address: "/library/\($0.id)", label: $0.title, about: $0.summary)
        })
    }
  }
}
