// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The whole bibliography, with what each source supports.
struct SourcesView: Sendable {
  struct Support: Sendable {
    let label: String
    let address: String?
    let count: String
  }

  struct Entry: Sendable {
    let key: String
    let name: String
    let web: String?
    /// How it was read.
    let note: String?
    let supports: [Support]
    let hasSupports: Bool
  }

  let count: String
  let entries: [Entry]

  init(_ bibliography: Bibliography, _ supports: SupportIndex, texts: Texts) {
    entries = bibliography.citations.map { citation in
      let found = supports(citation.key).map {
        Support(label: $0.name[texts.language], address: $0.address, count: String($0.count))
      }
      return Entry(
        key: citation.key, name: citation.line, web: citation.link?.absoluteString, note: citation.note,
        supports: found, hasSupports: !found.isEmpty)
    }.sorted { $0.name.lowercased() < $1.name.lowercased() }
    count = texts("sources-count", ["count": String(entries.count)])
  }
}
