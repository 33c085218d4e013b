// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The words that Evenkeel avoids when it speaks of people, in English and Spanish (`nida-words-matter`, with house
/// additions): person first, no labels, no blame.
public struct WordList: Sendable {
  /// The rules, in the order of the file.
  public let rules: [WordRule]
  /// Official names that contain such words and are never changed, such as the name of a federal agency.
  public let officialNames: [String]
  private let names: NSRegularExpression?
  private let quotations: NSRegularExpression?

  /// The word list that ships with Evenkeel.
  public init() throws(EvidenceError) {
    try self.init(json: Resource.data("words", "json"), file: "words.json")
  }

  /// A word list from JSON.
  /// - Parameters:
  ///   - json: The content.
  ///   - file: The name to show if it cannot be read.
  public init(json: Data, file: String) throws(EvidenceError) {
    struct Content: Decodable {
      let officialNames: [String]
      let rules: [WordRule]
    }
    let content: Content = try Resource.decode(json, file: file)
    rules = content.rules
    officialNames = content.officialNames
    // The longest first, so that a name within another does not leave half of it unmasked.
    let longestFirst = officialNames.sorted { $0.count > $1.count }
    let alternatives = longestFirst.map { name in
      let words = name.split(separator: " ").map { NSRegularExpression.escapedPattern(for: String($0)) }
      return words.joined(separator: "\\s+")
    }
    names =
      alternatives.isEmpty
      ? nil
      : try? NSRegularExpression(
        pattern: "(?<!\\w)(?:" + alternatives.joined(separator: "|") + ")(?!\\w)", options: .caseInsensitive)
    quotations = try? NSRegularExpression(pattern: "“[^”]*”|«[^»]*»|\"[^\"\\n]*\"")
  }

  /// The places where `text` speaks otherwise than the list, in the order of the text. Official names are passed over;
  /// so are quotations, for the rules that allow it. Where two rules find the same words, the first one tells.
  public func violations(in text: String) -> [WordViolation] {
    let named = masked(text, names)
    let unquoted = masked(named, quotations)
    var found: [(range: NSRange, rule: WordRule)] = []
    for rule in rules {
      let searched = rule.allowsQuotations ? unquoted : named
      let whole = NSRange(location: 0, length: searched.utf16.count)
      for match in rule.expression.matches(in: searched, range: whole)
      where !found.contains(where: { NSIntersectionRange($0.range, match.range).length > 0 }) {
        found.append((match.range, rule))
      }
    }
    let original = text as NSString
    return found.sorted { $0.range.location < $1.range.location }.map { range, rule in
      let before = original.substring(to: range.location)
      return WordViolation(
        found: original.substring(with: range), line: 1 + before.count { $0.isNewline }, use: rule.use,
        severity: rule.severity)
    }
  }

  /// The text with what `expression` finds covered, each UTF-16 unit by one, so that positions stay as they are.
  private func masked(_ text: String, _ expression: NSRegularExpression?) -> String {
    guard let expression else { return text }
    let covered = NSMutableString(string: text)
    for match in expression.matches(in: text, range: NSRange(location: 0, length: text.utf16.count)) {
      covered.replaceCharacters(in: match.range, with: String(repeating: "·", count: match.range.length))
    }
    return String(covered)
  }
}
