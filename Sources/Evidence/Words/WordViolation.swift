// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A place in a text where the word list says to speak otherwise.
public struct WordViolation: Hashable, Sendable {
  /// The words found, as written.
  public let found: String
  /// The line, counted from 1.
  public let line: Int
  /// What to say instead.
  public let use: String
  /// How strictly the rule holds.
  public let severity: WordRule.Severity

  /// Makes a violation.
  public init(found: String, line: Int, use: String, severity: WordRule.Severity) {
    self.found = found
    self.line = line
    self.use = use
    self.severity = severity
  }
}

extension WordViolation: CustomStringConvertible {
  /// One line: what, where, and what to say instead.
  public var description: String {
    "line \(line): \(severity.rawValue): “\(found)”; say: \(use)"
  }
}
