// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide

/// Writes the library for a terminal.
enum LibraryText {
  /// How wide a line is.
  static let width = 100

  static func shelves(_ answer: LibraryAnswer) -> String {
    answer.topics.map { topic in
      ([topic.title] + [AlignedColumns.text([topic.articles.map(\.id), topic.articles.map(\.title)], leading: 2)])
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  static func found(_ found: LibraryFindings, _ language: Language) -> String {
    guard !found.matches.isEmpty else {
      return LocalizedText(en: "Nothing was found.", es: "No se encontró nada.")[language]
    }
    return found.matches.map { match in
      "\(match.title) (\(match.address))\n" + WrappedText.of(match.text, width: width, indent: 4)
    }.joined(separator: "\n")
  }

  /// The article with its sources numbered at the end.
  static func article(_ article: ArticleAnswer, _ language: Language) throws -> String {
    var keys: [String] = []
    func marked(_ line: ArticleAnswer.Line) -> String {
      let marks = line.sources.filter { $0 != "evenkeel-practice" }.map { key in
        if !keys.contains(key) { keys.append(key) }
        return "[\((keys.firstIndex(of: key) ?? 0) + 1)]"
      }
      return ([line.text] + marks).joined(separator: " ")
    }
    var parts = [article.title.uppercased()]
    for section in article.sections {
      if let title = section.title { parts.append("\(title)\n" + String(repeating: "-", count: title.count)) }
      for block in section.blocks {
        let lines = block.lines.enumerated().map { place, line in
          let lead =
            switch block.kind {
            case "steps": "\(place + 1). "
            case "list": "- "
            case "emergency", "care": "! "
            case "words": "  "
            default: ""
            }
          return WrappedText.of(lead + marked(line), width: width, indent: lead.count, isHanging: true)
        }
        parts.append(lines.joined(separator: "\n"))
      }
    }
    let bibliography = try Bibliography()
    let sources = keys.enumerated().map { place, key in
      WrappedText.of(
        "[\(place + 1)] \(bibliography[key]?.line ?? key).", width: width, indent: 4, isHanging: true)
    }
    parts.append(sources.joined(separator: "\n"))
    return parts.joined(separator: "\n\n")
  }
}
