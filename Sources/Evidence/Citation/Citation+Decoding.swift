// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Citation: Decodable {
  private enum Member: String, CodingKey {
    case id, type, title, author, issued, url = "URL", doi = "DOI", note
  }

  /// A name in CSL-JSON: a person's parts, or an organization's literal name.
  private struct Name: Decodable {
    let family: String?
    let given: String?
    let literal: String?

    var text: String? {
      literal ?? family.map { family in given.map { "\(family), \($0)" } ?? family }
    }
  }

  private struct Issued: Decodable {
    let parts: [[Int]]

    enum CodingKeys: String, CodingKey { case parts = "date-parts" }
  }

  /// Reads one item of CSL-JSON. Key, type and title must not be empty; an address must be `https`.
  public init(from decoder: any Decoder) throws {
    let item = try decoder.container(keyedBy: Member.self)
    func text(_ member: Member) throws -> String {
      let text = try item.decode(String.self, forKey: member)
      guard text.contains(where: { !$0.isWhitespace }) else {
        throw DecodingError.dataCorruptedError(forKey: member, in: item, debugDescription: "it is empty")
      }
      return text
    }
    let url = try item.decodeIfPresent(String.self, forKey: .url).map { text in
      guard let url = URL(string: text), url.scheme == "https", url.host() != nil else {
        throw DecodingError.dataCorruptedError(forKey: .url, in: item, debugDescription: "it is not an https address")
      }
      return url
    }
    let authors = try item.decodeIfPresent([Name].self, forKey: .author) ?? []
    let names = authors.compactMap(\.text)
    guard names.count == authors.count else {
      throw DecodingError.dataCorruptedError(forKey: .author, in: item, debugDescription: "a name is empty")
    }
    self.init(
      key: try text(.id), type: try text(.type), title: try text(.title), authors: names,
      year: try item.decodeIfPresent(Issued.self, forKey: .issued)?.parts.first?.first, url: url,
      doi: try item.decodeIfPresent(String.self, forKey: .doi),
      note: try item.decodeIfPresent(String.self, forKey: .note))
  }
}
