// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One text in every language that Evenkeel speaks; neither may be missing.
public struct LocalizedText: Codable, Hashable, Sendable {
  /// The text in American English.
  public let en: String
  /// The text in Spanish.
  public let es: String

  /// Makes a text from its two versions.
  public init(en: String, es: String) {
    self.en = en
    self.es = es
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .spanish: es
    }
  }
}
