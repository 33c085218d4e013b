// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A piece of an article as it stands on the page.
public enum ArticleBlock: Hashable, Sendable {
  /// How a box looks, and how much it presses.
  public enum Urgency: String, Sendable {
    /// Life is in danger: what to do now.
    case emergency
    /// Whom to call today.
    case care
  }

  /// Sentences.
  case paragraph(ArticleLine)
  /// Points, numbered where their order matters.
  case list([ArticleLine], isOrdered: Bool)
  /// Words that a reader can say as they are.
  case words([ArticleLine])
  /// Points that must not be overlooked.
  case box(Urgency, [ArticleLine])
  /// A heading within a part.
  case subheading(String)

  /// The lines of text, without headings.
  public var lines: [ArticleLine] {
    switch self {
    case .paragraph(let line): [line]
    case .list(let lines, _), .words(let lines), .box(_, let lines): lines
    case .subheading: []
    }
  }
}

/// A paragraph or a point: text with its links, terms and sources.
public struct ArticleLine: Hashable, Sendable {
  /// A stretch of a line.
  public enum Piece: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// Text that stands out.
    case strong(String)
    /// A link to a page of Evenkeel's.
    case link(String, address: String)
    /// A number to call, as written and as a `tel:` address.
    case phone(String, address: String)
    /// A word that the glossary explains.
    case term(String, id: String)
    /// The sources of what stands before them.
    case sources([String])
  }

  /// The stretches, in their order.
  public let pieces: [Piece]

  /// The text alone.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .strong(let text), .link(let text, _), .phone(let text, _), .term(let text, _): text
      case .sources: ""
      }
    }.joined().trimmingCharacters(in: .whitespaces)
  }

  /// The keys of its sources, in their order.
  public var sources: [String] {
    pieces.flatMap { piece -> [String] in
      if case .sources(let keys) = piece { keys } else { [] }
    }
  }

  /// What is said, each stretch with the sources that follow it; the last may have none.
  public var statements: [(text: String, sources: [String])] {
    var statements: [(text: String, sources: [String])] = []
    var pending: [Piece] = []
    for piece in pieces {
      if case .sources(let keys) = piece {
        statements.append((ArticleLine(pieces: pending).plain, keys))
        pending = []
      } else {
        pending.append(piece)
      }
    }
    let rest = ArticleLine(pieces: pending).plain
    return rest.isEmpty ? statements : statements + [(rest, [])]
  }
}
