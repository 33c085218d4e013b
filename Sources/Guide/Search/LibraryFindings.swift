// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What a search found.
public struct LibraryFindings: Hashable, Sendable, Encodable {
  /// What must be said before anything else.
  public struct Urgent: Hashable, Sendable, Encodable {
    /// The sentence.
    public let text: String
    /// The page with what to do.
    public let address: String
    /// The key of the source.
    public let source: String

    init(_ urgent: SearchWords.Urgent, _ language: Language) {
      text = urgent.text[language]
      address = urgent.address
      source = urgent.source
    }
  }

  /// What must be said before anything else; `nil` where nothing must.
  @ExplicitNull public private(set) var urgent: Urgent?
  /// What was found, the best first.
  public let matches: [LibraryMatch]
}

/// A text that was found.
public struct LibraryMatch: Hashable, Sendable, Encodable {
  /// What it is.
  public let kind: SearchDocument.Kind
  /// Where it is, with the place on the page where there is a better one than its top.
  public let address: String
  /// Its heading.
  public let title: String
  /// The sentence in it that fits best.
  public let text: String
}

extension LibraryFindings {
  /// Nothing.
  public static let none = LibraryFindings(urgent: nil, matches: [])
}
