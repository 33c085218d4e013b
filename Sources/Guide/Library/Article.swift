// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A text of the library in one language, with its sources and the day by which somebody must read it again.
public struct Article: Hashable, Sendable {
  /// Whom an article speaks to.
  public enum Audience: String, Codable, CaseIterable, Sendable {
    case person, family, clinician
  }

  /// A part under a heading of its own.
  public struct Section: Hashable, Sendable {
    /// The place on the page, the same in every language.
    public let anchor: String
    /// The heading.
    public let title: String
    /// What stands under it.
    public let blocks: [ArticleBlock]
  }

  /// The name in addresses, such as `support-groups`.
  public let id: String
  /// The language it is written in.
  public let language: Language
  /// The heading of the page.
  public let title: String
  /// What a reader gets from it, in one sentence.
  public let summary: String
  /// Whom it speaks to.
  public let audiences: [Audience]
  /// What people type who look for it, misspellings included.
  public let keywords: [String]
  /// The keys of all sources, in the order in which the text needs them.
  public let sources: [String]
  /// The day on which somebody last read it against its sources.
  public let reviewedOn: CalendarDate
  /// The day by which somebody must do so again.
  public let reviewBy: CalendarDate
  /// What stands before the first heading; its first block is a paragraph.
  public let opening: [ArticleBlock]
  /// The parts, in their order.
  public let sections: [Section]

  /// All blocks, in their order.
  public var blocks: [ArticleBlock] { opening + sections.flatMap(\.blocks) }

  /// The ids of the glossary's terms that the text uses, each once, in their order.
  public var terms: [String] {
    var seen: Set<String> = []
    return blocks.flatMap(\.lines).flatMap(\.pieces).compactMap { piece in
      guard case .term(_, let id) = piece, seen.insert(id).inserted else { return nil }
      return id
    }
  }

  /// Whether the review is overdue on `today`. The last day of the term still counts as in time.
  public func isOverdue(on today: CalendarDate) -> Bool {
    today > reviewBy
  }
}
