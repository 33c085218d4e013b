// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The sources of a page, numbered in the order in which its sentences need them.
struct SourceList {
  private(set) var keys: [String] = []

  /// The number of a source on this page; `nil` for our own practice, which gets no mark.
  mutating func mark(_ key: String) -> String? {
    guard key != SourceNames.practice else { return nil }
    if let place = keys.firstIndex(of: key) { return String(place + 1) }
    keys.append(key)
    return String(keys.count)
  }

  /// A sentence with its mark.
  mutating func view(_ statement: Statement) -> StatementView {
    StatementView(text: statement.text, mark: mark(statement.source))
  }

  /// Sentences with their marks; in a row of sentences with the same source only the last has one.
  mutating func views(_ statements: [Statement]) -> [StatementView] {
    statements.enumerated().map { place, statement in
      let next = place + 1 < statements.count ? statements[place + 1].source : nil
      return StatementView(text: statement.text, mark: next == statement.source ? nil : mark(statement.source))
    }
  }

  /// The list at the end of the page.
  func views(_ names: SourceNames) -> [SourceView] {
    keys.enumerated().map { names.view($1, number: $0 + 1) }
  }
}

/// A sentence on a page.
struct StatementView: Sendable {
  let text: String
  /// The number of its source on this page.
  let mark: String?
}
