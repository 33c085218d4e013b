// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The shelves of the library for programs and terminals.
public struct LibraryAnswer: Hashable, Sendable, Encodable {
  /// A shelf.
  public struct Topic: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// The heading.
    public let title: String
    /// Its articles.
    public let articles: [Entry]
  }

  /// An article on its shelf.
  public struct Entry: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// The heading of its page.
    public let title: String
    /// What a reader gets from it.
    public let summary: String
    /// The day by which it must be read against its sources again.
    public let reviewBy: CalendarDate
  }

  /// The shelves, in their order.
  public let topics: [Topic]
}

/// An article for programs and terminals: its statements, each with the keys of its sources.
public struct ArticleAnswer: Hashable, Sendable, Encodable {
  /// A part.
  public struct Section: Hashable, Sendable, Encodable {
    /// The place on the page; `nil` for what stands before the first heading.
    @ExplicitNull public private(set) var anchor: String?
    /// The heading; `nil` for what stands before the first one.
    @ExplicitNull public private(set) var title: String?
    /// What stands there.
    public let blocks: [Block]
  }

  /// A block.
  public struct Block: Hashable, Sendable, Encodable {
    /// `paragraph`, `list`, `steps`, `words`, `emergency`, `care` or `heading`.
    public let kind: String
    /// Its lines.
    public let lines: [Line]
  }

  /// A paragraph or a point.
  public struct Line: Hashable, Sendable, Encodable {
    /// What it says.
    public let text: String
    /// The keys of its sources.
    public let sources: [String]
  }

  /// The name.
  public let id: String
  /// The heading of the page.
  public let title: String
  /// What a reader gets from it.
  public let summary: String
  /// Whom it speaks to.
  public let audiences: [Article.Audience]
  /// The day on which somebody last read it against its sources.
  public let reviewedOn: CalendarDate
  /// The day by which somebody must do so again.
  public let reviewBy: CalendarDate
  /// The parts, in their order.
  public let sections: [Section]

  /// Makes the answer for an article.
  public init(_ article: Article) {
    id = article.id
    title = article.title
    summary = article.summary
    audiences = article.audiences
    reviewedOn = article.reviewedOn
    reviewBy = article.reviewBy
    sections =
      [Section(anchor: nil, title: nil, blocks: article.opening.map(Self.block))]
      + article.sections.map { Section(anchor: $0.anchor, title: $0.title, blocks: $0.blocks.map(Self.block)) }
  }

  private static func block(_ block: ArticleBlock) -> Block {
    let kind: String
    switch block {
    case .paragraph: kind = "paragraph"
    case .list(_, let isOrdered): kind = isOrdered ? "steps" : "list"
    case .words: kind = "words"
    case .box(let urgency, _): kind = urgency.rawValue
    case .subheading(let text): return Block(kind: "heading", lines: [Line(text: text, sources: [])])
    }
    return Block(kind: kind, lines: block.lines.map { Line(text: $0.plain, sources: $0.sources) })
  }
}

/// The words explained.
public struct GlossaryAnswer: Hashable, Sendable, Encodable {
  /// A word.
  public struct Word: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// The word.
    public let term: String
    /// What it means.
    public let meaning: Statement
    /// The page that says more.
    @ExplicitNull public private(set) var more: String?
  }

  /// The words, in the order of the file.
  public let words: [Word]
}

/// Where to turn.
public struct ResourcesAnswer: Hashable, Sendable, Encodable {
  /// A group.
  public struct Group: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// The heading.
    public let title: String
    /// The lines and places.
    public let resources: [Entry]
  }

  /// A line or a place.
  public struct Entry: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// What it is called.
    public let name: String
    /// What it does.
    public let about: Statement
    /// The number to call.
    @ExplicitNull public private(set) var phone: String?
    /// The site.
    @ExplicitNull public private(set) var web: String?
    /// How firmly it stands.
    public let certainty: Certainty
    /// The day on which it was last compared with its source.
    public let reviewedOn: CalendarDate
    /// The day by which it must be compared again.
    public let reviewBy: CalendarDate
  }

  /// The groups.
  public let groups: [Group]
}

extension Library {
  /// The shelves.
  public func answer(_ language: Language) -> LibraryAnswer {
    LibraryAnswer(
      topics: topics.map { topic in
        LibraryAnswer.Topic(
          id: topic.id, title: topic.title[language],
          articles: topic.articles.compactMap { article($0, language) }.map {
            LibraryAnswer.Entry(id: $0.id, title: $0.title, summary: $0.summary, reviewBy: $0.reviewBy)
          })
      })
  }

  /// The words explained.
  public func glossaryAnswer(_ language: Language) -> GlossaryAnswer {
    GlossaryAnswer(
      words: glossary.map {
        GlossaryAnswer.Word(
          id: $0.id, term: $0.term[language], meaning: Statement($0.text[language], source: $0.source), more: $0.more)
      })
  }

  /// Where to turn.
  public func resourcesAnswer(_ language: Language) -> ResourcesAnswer {
    ResourcesAnswer(
      groups: resources.map { group in
        ResourcesAnswer.Group(
          id: group.id, title: group.title[language],
          resources: group.resources.map {
            ResourcesAnswer.Entry(
              id: $0.id, name: $0.name[language], about: Statement($0.text[language], source: $0.source),
              phone: $0.phone, web: $0.web, certainty: $0.certainty, reviewedOn: $0.reviewedOn, reviewBy: $0.reviewBy)
          })
      })
  }
}
