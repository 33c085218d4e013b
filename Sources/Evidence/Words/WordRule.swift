// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// One entry of the word list: a way to speak of people that hurts, and what to say instead.
public struct WordRule: Sendable {
  /// How strictly a rule holds.
  public enum Severity: String, Codable, Sendable {
    /// Think twice: some readers search for the word, or a publication needs it.
    case warning
    /// Never in our own words.
    case error
  }

  /// The word or phrase to avoid.
  public let avoid: String
  /// What to say instead.
  public let use: String
  /// How strictly the rule holds.
  public let severity: Severity
  /// Whether a person's own words, in quotation marks, are left as they are.
  public let allowsQuotations: Bool
  let expression: NSRegularExpression
}

extension WordRule: Decodable {
  private enum Member: String, CodingKey {
    case avoid, use, pattern, severity, allowsQuotations
  }

  /// Reads a rule; its pattern must be a regular expression, and it matches regardless of case.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    avoid = try members.decode(String.self, forKey: .avoid)
    use = try members.decode(String.self, forKey: .use)
    severity = try members.decode(Severity.self, forKey: .severity)
    allowsQuotations = try members.decodeIfPresent(Bool.self, forKey: .allowsQuotations) ?? false
    let pattern = try members.decode(String.self, forKey: .pattern)
    guard let expression = try? NSRegularExpression(pattern: pattern, options: .caseInsensitive) else {
      throw EvidenceError.badPattern(avoid: avoid)
    }
    self.expression = expression
  }
}
