// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// A paragraph or a point of an article on its page.
struct ArticleLineView: Sendable {
  struct Piece: Sendable {
    let text: String
    let address: String
    let isText: Bool
    let isStrong: Bool
    let isLink: Bool
    let isTerm: Bool
    /// The numbers of the sources that stand here.
    let marks: [String]
  }

  let pieces: [Piece]

  init(_ line: ArticleLine, _ sources: inout SourceList) {
    pieces = line.pieces.map { piece in
      switch piece {
      case .text(let text): Self.piece(text, isText: true)
      case .strong(let text): Self.piece(text, isStrong: true)
      case .link(let text, let address), .phone(let text, let address): Self.piece(text, address, isLink: true)
      case .term(let text, let id): Self.piece(text, "#word-\(id)", isTerm: true)
      case .sources(let keys): Self.piece("", marks: keys.compactMap { sources.mark($0) })
      }
    }
  }

  private static func piece(
    _ text: String, _ address: String = "", isText: Bool = false, isStrong: Bool = false, isLink: Bool = false,
    isTerm: Bool = false, marks: [String] = []
  ) -> Piece {
    Piece(
      text: text, address: address, isText: isText, isStrong: isStrong, isLink: isLink, isTerm: isTerm, marks: marks)
  }
}

/// A block of an article on its page.
struct ArticleBlockView: Sendable {
  let isParagraph: Bool
  let isList: Bool
  let isOrdered: Bool
  let isWords: Bool
  let isBox: Bool
  let isSubheading: Bool
  let subheading: String
  let urgency: String
  let lines: [ArticleLineView]

  init(_ block: ArticleBlock, _ sources: inout SourceList) {
    var kind = (paragraph: false, list: false, ordered: false, words: false, box: false)
    var (subheading, urgency) = ("", "")
    switch block {
    case .paragraph: kind.paragraph = true
    case .list(_, let isOrdered): (kind.list, kind.ordered) = (!isOrdered, isOrdered)
    case .words: kind.words = true
    case .box(let how, _): (kind.box, urgency) = (true, how.rawValue)
    case .subheading(let text): subheading = text
    }
    isParagraph = kind.paragraph
    isList = kind.list
    isOrdered = kind.ordered
    isWords = kind.words
    isBox = kind.box
    isSubheading = !subheading.isEmpty
    self.subheading = subheading
    self.urgency = urgency
    lines = block.lines.map { ArticleLineView($0, &sources) }
  }
}
