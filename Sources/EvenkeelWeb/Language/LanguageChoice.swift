// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Hummingbird

/// Which language a visitor reads: the one they chose, else the one their browser asks for.
enum LanguageChoice {
  static let cookieName = "evenkeel-language"
  /// The field of the switch; it differs from the group of wishes called `language`.
  static let field = "lang"

  static func language(of request: Request) -> Language {
    if let chosen = request.cookies[cookieName].flatMap({ Language(rawValue: $0.value) }) { return chosen }
    return request.headers[.acceptLanguage].map(preferred(_:)) ?? .english
  }

  /// The language that comes first in an `Accept-Language` header, by weight and then by place.
  static func preferred(_ header: String) -> Language {
    var best: (language: Language, weight: Double)?
    for item in header.prefix(500).split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let tag = parts.first, let language = Language(rawValue: String(tag.lowercased().prefix { $0 != "-" }))
      else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language ?? .english
  }

  /// The cookie that remembers the choice until the browser is closed.
  static func cookie(_ language: Language) -> Cookie {
    Cookie(name: cookieName, value: language.rawValue, path: "/", httpOnly: true, sameSite: .strict)
  }
}

extension Language {
  /// The one to switch to.
  var other: Language { self == .english ? .spanish : .english }
}
