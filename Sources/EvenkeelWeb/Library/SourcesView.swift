// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The whole bibliography, by name.
struct SourcesView: Sendable {
  struct Entry: Sendable {
    let key: String
    let name: String
  }

  let count: String
  let entries: [Entry]

  init(_ bibliography: Bibliography, texts: Texts) {
    entries = bibliography.citations.map { Entry(key: $0.key, name: $0.line) }
      .sorted { $0.name.lowercased() < $1.name.lowercased() }
    count = texts("sources-count", ["count": String(entries.count)])
  }
}

/// One source: where it is, how it was read, and what it supports.
struct SourcePageView: Sendable {
  struct Support: Sendable {
    let label: String
    let address: String?
    let count: String
  }

  let name: String
  let web: String?
  let note: String?
  let supports: [Support]
  let hasSupports: Bool

  init(_ citation: Citation, _ index: SupportIndex, texts: Texts) {
    name = citation.line
    web = citation.link?.absoluteString
    note = citation.note
    supports = index(citation.key).map {
      Support(
        label: $0.name[texts.language], address: $0.address,
        count: texts($0.count == 1 ? "source-statement" : "source-statements", ["count": String($0.count)]))
    }
    hasSupports = !supports.isEmpty
  }
}
