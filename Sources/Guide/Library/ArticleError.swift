// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What is wrong with the text of an article, and where.
public struct ArticleError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Fault: Equatable, Sendable {
    /// The head between two lines of `---` is missing or cannot be read.
    case head(String)
    /// The first thing is not a paragraph.
    case noOpening
    /// A heading has no anchor, or the anchor is used twice.
    case anchor(String)
    /// A box is not closed, is empty, or is of an unknown kind.
    case box
    /// The line is of a form that articles do not use, such as a table or markup.
    case form
    /// A bracket, a source or a link is not closed or is of an unknown form.
    case inline(String)
    /// The line states something and does not end with its source.
    case noSource
    /// The head names other sources than the text.
    case sources(expected: [String])
  }

  /// The file.
  public let file: String
  /// The line in it, counted from 1.
  public let line: Int
  /// What is wrong.
  public let fault: Fault
}

extension ArticleError: CustomStringConvertible {
  /// One line for whoever writes articles.
  public var description: String {
    "\(file):\(line): \(words)"
  }

  private var words: String {
    switch fault {
    case .head(let what): "the head between the lines --- \(what)"
    case .noOpening: "an article begins with a paragraph that says what the reader gets"
    case .anchor(let anchor): "a heading ends with an anchor of its own such as {#meetings}, not “\(anchor)”"
    case .box: "a box begins with ::: care or ::: emergency, holds a list, and ends with :::"
    case .form: "only headings, paragraphs, lists, words to say and boxes are allowed, each on one line"
    case .inline(let text): "this cannot be read: \(text)"
    case .noSource: "a paragraph or a point ends with its source, such as [@cfr-42-8]"
    case .sources(let keys): "the head must say sources: [\(keys.joined(separator: ", "))]"
    }
  }
}
