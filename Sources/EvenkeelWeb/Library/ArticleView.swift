// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// An article on its page: its parts, the words it uses, and what to read next.
struct ArticleView: Sendable {
  struct Section: Sendable {
    let key: String
    let heading: String
    let blocks: [ArticleBlockView]
  }

  struct Word: Sendable {
    let key: String
    let term: String
    let meaning: String
    let mark: String?
    let more: String?
  }

  struct Link: Sendable {
    let address: String
    let label: String
    let about: String
  }

  let title: String
  let lead: ArticleBlockView?
  let opening: [ArticleBlockView]
  let sections: [Section]
  let words: [Word]
  let hasWords: Bool
  let reviewed: String
  /// What is said where the review is overdue.
  let overdue: String?
  let others: [Link]
  let sources: [SourceView]

  init(_ article: Article, _ library: Library, sources names: SourceNames, today: CalendarDate, texts: Texts) {
    let language = texts.language
    var list = SourceList()
    title = article.title
    let opening = article.opening.map { ArticleBlockView($0, &list) }
    lead = opening.first
    self.opening = Array(opening.dropFirst())
    sections = article.sections.map { section in
      Section(
        key: section.anchor, heading: section.title, blocks: section.blocks.map { ArticleBlockView($0, &list) })
    }
    words = article.terms.compactMap(library.term).map { term in
      Word(
        key: term.id, term: term.term[language], meaning: term.text[language], mark: list.mark(term.source),
        more: term.more == "/library/\(article.id)" ? nil : term.more)
    }
    hasWords = !words.isEmpty
    reviewed = texts(
      "article-reviewed",
      ["date": texts.date(article.reviewedOn), "next": texts.date(article.reviewBy)])
    overdue = article.isOverdue(on: today) ? texts("article-overdue", ["date": texts.date(article.reviewBy)]) : nil
    let shelf = library.topics.first { $0.articles.contains(article.id) }?.articles ?? []
    others = shelf.filter { $0 != article.id }.compactMap { library.article($0, language) }.map {
      Link(address: "/library/\($0.id)", label: $0.title, about: $0.summary)
    }
    sources = list.views(names)
  }
}
