// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Yams

/// What an article says about itself before its text.
struct ArticleHead: Decodable {
  let id: String
  let title: String
  let summary: String
  let audience: [Article.Audience]
  let keywords: [String]
  let sources: [String]
  let reviewedOn: CalendarDate
  let reviewBy: CalendarDate

  private enum CodingKeys: String, CodingKey {
    case id, title, summary, audience, keywords, sources
    case reviewedOn = "reviewed-on"
    case reviewBy = "review-by"
  }

  /// Reads the head from the start of `text`.
  /// - Returns: the head, and the number of lines that it takes.
  static func read(_ lines: [Substring], file: String) throws(ArticleError) -> (ArticleHead, lines: Int) {
    func fault(_ what: String) -> ArticleError { ArticleError(file: file, line: 1, fault: .head(what)) }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { throw fault("is missing") }
    let head: ArticleHead
    do {
      head = try YAMLDecoder().decode(ArticleHead.self, from: lines[1..<end].joined(separator: "\n"))
    } catch {
      throw fault("cannot be read: \(error)")
    }
    guard !head.title.isEmpty, !head.summary.isEmpty, !head.audience.isEmpty, !head.keywords.isEmpty else {
      throw fault("lacks a title, a summary, an audience or keywords")
    }
    guard head.reviewBy >= head.reviewedOn else { throw fault("has its next review before the last one") }
    return (head, end + 1)
  }
}
