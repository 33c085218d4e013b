// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// Reads an article: Markdown of a few forms only, so that every statement keeps its source and a page can hold nothing
/// else than what its writer meant. What it does not know is an error, never passed through.
///
/// Forms: `## Heading {#anchor}`, `### Heading`, paragraphs, `- points`, `1. steps`, `> words to say`, and boxes from
/// `::: care` or `::: emergency` to `:::`. Within a line: `**strong**`, `[text](/page)`, `[word](term:id)` and sources
/// such as `[@cfr-42-8; @cdc-2022]`. Each paragraph and each point is one line, and ends with its source; only one that
/// leads in with a colon, and words to say, may be without.
struct ArticleParser {
  private let file: String
  private var opening: [ArticleBlock] = []
  private var sections: [Article.Section] = []
  private var blocks: [ArticleBlock] = []
  private var heading: (anchor: String, title: String)?
  private var box: (urgency: ArticleBlock.Urgency, lines: [ArticleLine])?
  /// The line that is read, counted from 1.
  private var number = 0

  private init(file: String) {
    self.file = file
  }

  /// The article in `text`.
  /// - Parameters:
  ///   - text: The whole file.
  ///   - file: Its name, for errors.
  ///   - language: The language that it is written in.
  static func article(_ text: String, file: String, language: Language) throws(ArticleError) -> Article {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let (head, start) = try ArticleHead.read(lines, file: file)
    var parser = ArticleParser(file: file)
    for (place, line) in lines.enumerated().dropFirst(start) {
      parser.number = place + 1
      try parser.read(line.trimmingCharacters(in: .whitespaces), isIndented: line.first == " ")
    }
    try parser.finish()
    let article = Article(
      id: head.id, language: language, title: head.title, summary: head.summary, audiences: head.audience,
      keywords: head.keywords, sources: head.sources, reviewedOn: head.reviewedOn, reviewBy: head.reviewBy,
      opening: parser.opening, sections: parser.sections)
    var used: [String] = []
    for key in article.blocks.flatMap(\.lines).flatMap(\.sources) where !used.contains(key) { used.append(key) }
    guard used == head.sources else {
      throw ArticleError(file: file, line: 1, fault: .sources(expected: used))
    }
    return article
  }

  private func fault(_ fault: ArticleError.Fault) -> ArticleError {
    ArticleError(file: file, line: number, fault: fault)
  }

  private mutating func read(_ line: String, isIndented: Bool) throws(ArticleError) {
    guard !line.isEmpty else { return }
    guard !isIndented else { throw fault(.form) }
    if line.hasPrefix(":::") {
      try readBox(line)
    } else if let point = Self.point(line) {
      try add(point: stated(point.text), isOrdered: point.isOrdered)
    } else if box != nil {
      throw fault(.box)
    } else if line.hasPrefix("## ") {
      try readHeading(String(line.dropFirst(3)))
    } else if line.hasPrefix("### ") {
      blocks.append(.subheading(String(line.dropFirst(4))))
    } else if line.hasPrefix("> ") {
      add(words: try inline(String(line.dropFirst(2))))
    } else if let first = line.first, "#|<`>~=".contains(first) || line.hasPrefix("![") {
      throw fault(.form)
    } else {
      blocks.append(.paragraph(try stated(line)))
    }
    if sections.isEmpty, heading == nil, let first = blocks.first {
      guard case .paragraph = first else { throw fault(.noOpening) }
    }
  }

  private static func point(_ line: String) -> (text: String, isOrdered: Bool)? {
    if line.hasPrefix("- ") { return (String(line.dropFirst(2)), false) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 3, rest.hasPrefix(". ") else { return nil }
    return (String(rest.dropFirst(2)), true)
  }

  private mutating func add(point line: ArticleLine, isOrdered: Bool) {
    if box != nil {
      box?.lines.append(line)
    } else if case .list(let lines, isOrdered) = blocks.last {
      blocks[blocks.count - 1] = .list(lines + [line], isOrdered: isOrdered)
    } else {
      blocks.append(.list([line], isOrdered: isOrdered))
    }
  }

  private mutating func add(words line: ArticleLine) {
    if case .words(let lines) = blocks.last {
      blocks[blocks.count - 1] = .words(lines + [line])
    } else {
      blocks.append(.words([line]))
    }
  }

  private mutating func readBox(_ line: String) throws(ArticleError) {
    if let open = box {
      guard line == ":::", !open.lines.isEmpty else { throw fault(.box) }
      blocks.append(.box(open.urgency, open.lines))
      box = nil
    } else {
      guard let urgency = ArticleBlock.Urgency(rawValue: String(line.dropFirst(3).drop { $0 == " " })) else {
        throw fault(.box)
      }
      box = (urgency, [])
    }
  }

  private mutating func readHeading(_ text: String) throws(ArticleError) {
    guard let open = text.range(of: " {#", options: .backwards), text.hasSuffix("}") else {
      throw fault(.anchor(text))
    }
    let anchor = String(text[open.upperBound...].dropLast())
    let isPlain = !anchor.isEmpty && anchor.allSatisfy { $0 == "-" || ($0.isASCII && ($0.isLowercase || $0.isNumber)) }
    guard isPlain, heading?.anchor != anchor, !sections.contains(where: { $0.anchor == anchor }) else {
      throw fault(.anchor(anchor))
    }
    close()
    heading = (anchor, String(text[..<open.lowerBound]))
  }

  private mutating func close() {
    if let heading {
      sections.append(Article.Section(anchor: heading.anchor, title: heading.title, blocks: blocks))
    } else {
      opening = blocks
    }
    blocks = []
  }

  private mutating func finish() throws(ArticleError) {
    guard box == nil else { throw fault(.box) }
    close()
    guard !opening.isEmpty else { throw fault(.noOpening) }
  }

  private func inline(_ text: String) throws(ArticleError) -> ArticleLine {
    do throws(InlineReader.Unreadable) {
      return ArticleLine(pieces: try InlineReader.pieces(text))
    } catch {
      throw fault(.inline(error.text))
    }
  }

  /// A line that states something: it ends with its source, unless it leads in.
  private func stated(_ text: String) throws(ArticleError) -> ArticleLine {
    let line = try inline(text)
    if case .sources = line.pieces.last { return line }
    guard line.plain.hasSuffix(":") else { throw fault(.noSource) }
    return line
  }
}
