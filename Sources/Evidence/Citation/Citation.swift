// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A source: who said it, where, and when. It decodes from one item of CSL-JSON, the format that reference managers
/// share; members that Evenkeel does not use are ignored.
public struct Citation: Hashable, Sendable {
  /// The key by which facts name this source, such as `cfr-42-8`.
  public let key: String
  /// The kind of source in CSL's words: `report`, `dataset`, `regulation`, `legislation`, `webpage`, `document`…
  public let type: String
  /// The title, as the source spells it.
  public let title: String
  /// The people or organizations that wrote it, in their order: "Family, Given" or the organization's name.
  public let authors: [String]
  /// The year of publication.
  public let year: Int?
  /// Where it can be read.
  public let url: URL?
  /// The digital object identifier, without a resolver's address.
  public let doi: String?
  /// What a reader should know about the source, such as which part was used or which license it has.
  public let note: String?

  /// Makes a citation.
  public init(
    key: String, type: String, title: String, authors: [String] = [], year: Int? = nil, url: URL? = nil,
    doi: String? = nil, note: String? = nil
  ) {
    self.key = key
    self.type = type
    self.title = title
    self.authors = authors
    self.year = year
    self.url = url
    self.doi = doi
    self.note = note
  }

  /// The citation in one line: authors, title, year. It ends without a period.
  public var line: String {
    let who = authors.isEmpty ? "" : authors.joined(separator: "; ") + ". "
    return who + title + (year.map { ", \($0)" } ?? "")
  }

  /// Where a reader can follow it: its own address, else its DOI at doi.org.
  public var link: URL? {
    url ?? doi.flatMap { URL(string: "https://doi.org/\($0)") }
  }
}
