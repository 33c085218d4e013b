// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Something that can be found by its words, in one language.
public struct SearchDocument: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// An article of the library.
    case article
    /// A guide to a medication.
    case medication
    /// A page such as the simulator's.
    case page
    /// A questionnaire.
    case instrument
    /// A word of the glossary.
    case term
    /// A line to call or a place to turn to.
    case resource
    /// A way to pay.
    case cost
  }

  /// A part of it that has a place of its own.
  public struct Passage: Hashable, Sendable {
    /// The place on the page; `nil` for its top.
    public let anchor: String?
    /// Its heading; empty where it has none.
    public let heading: String
    /// Its sentences, each with its end.
    public let sentences: [String]

    /// Makes a passage.
    public init(anchor: String?, heading: String, sentences: [String]) {
      self.anchor = anchor
      self.heading = heading
      self.sentences = sentences
    }
  }

  /// What it is.
  public let kind: Kind
  /// Where it is, such as `/library/withdrawal`.
  public let address: String
  /// Its heading.
  public let title: String
  /// What it gives, in one sentence.
  public let summary: String
  /// What people type who look for it.
  public let keywords: [String]
  /// Its parts.
  public let passages: [Passage]

  /// Makes a document.
  public init(
    _ kind: Kind, address: String, title: String, summary: String, keywords: [String] = [], passages: [Passage] = []
  ) {
    self.kind = kind
    self.address = address
    self.title = title
    self.summary = summary
    self.keywords = keywords
    self.passages = passages
  }
}

extension Library {
  /// Everything in the library that can be found.
  public func documents(_ language: Language) -> [SearchDocument] {
    articles(language).map(SearchDocument.init) + glossary.map { SearchDocument($0, language) }
      + resources.flatMap { group in
        group.resources.map { resource in
          SearchDocument(
            .resource, address: "/resources#\(resource.id)", title: resource.name[language],
            summary: resource.text[language], keywords: [group.title[language]] + [resource.phone].compactMap { $0 })
        }
      }
      + costs.answers.map { entry in
        SearchDocument(
          .cost, address: "/paying", title: entry.title[language], summary: entry.text[language],
          passages: [
            SearchDocument.Passage(anchor: nil, heading: "", sentences: [entry.do[language]])
          ])
      }
  }
}

extension SearchDocument {
  init(_ article: Article) {
    self.init(
      .article, address: "/library/\(article.id)", title: article.title, summary: article.summary,
      keywords: article.keywords,
      passages: [Passage(anchor: nil, heading: "", sentences: article.opening.flatMap(\.lines).map(\.plain))]
        + article.sections.map {
          Passage(anchor: $0.anchor, heading: $0.title, sentences: $0.blocks.flatMap(\.lines).map(\.plain))
        })
  }

  init(_ term: GlossaryTerm, _ language: Language) {
    self.init(
      .term, address: "/glossary#\(term.id)", title: term.term[language], summary: term.text[language],
      keywords: term.also[language])
  }
}
