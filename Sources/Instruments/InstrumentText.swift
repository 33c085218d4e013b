// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A text of an instrument. The wording is part of an instrument, so that it has Spanish only where an official
/// translation may be shipped.
public struct InstrumentText: Codable, Hashable, Sendable {
  /// The text in English.
  public let en: String
  /// The official text in Spanish; `nil` where there is none to ship.
  public let es: String?

  /// Makes a text.
  public init(en: String, es: String? = nil) {
    self.en = en
    self.es = es
  }

  /// The text in `language`, else in English.
  public subscript(language: Language) -> String {
    language == .spanish ? es ?? en : en
  }
}

/// A sentence about an instrument, in every language, with its source.
public struct InstrumentStatement: Codable, Hashable, Sendable {
  /// In English.
  public let en: String
  /// In Spanish.
  public let es: String
  /// The key of its source in the bibliography.
  public let source: String

  /// The sentence in `language`.
  public subscript(language: Language) -> String {
    language == .spanish ? es : en
  }
}
