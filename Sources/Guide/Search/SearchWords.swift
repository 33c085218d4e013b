// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// What a search knows about words: which say nothing, which mean the same, and which call for help at once
/// (`search-words.json`).
struct SearchWords: Decodable, Sendable {
  /// Words that call for help, and what is said then.
  struct Urgent: Decodable, Sendable {
    let phrases: [String]
    let text: LocalizedText
    let address: String
    let source: String
  }

  private let silent: [String: [String]]
  private let alike: [[String]]
  let urgent: [Urgent]

  /// The words of `text` as they are compared: small letters, without accents, apostrophes and endings of number.
  static func tokens(_ text: String) -> [String] {
    text.replacing(/['’´`]/, with: "").folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .lowercased()
      .split { !($0.isLetter || $0.isNumber) }.map { stem(String($0)) }
  }

  /// One form for the one and the many, and for what is done and being done.
  private static func stem(_ word: String) -> String {
    guard word.count > 4, word.allSatisfy(\.isLetter) else { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    if word.hasSuffix("es"), word.count > 5, !"aeiou".contains(word.dropLast(2).last ?? "a") {
      // "doses" and "dose", "clinicas" and "clinica" meet in the form without s.
      return String(word.dropLast())
    }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// The words that are looked for; where all say nothing, all of them.
  func asked(_ query: String, _ language: Language) -> [String] {
    let tokens = Self.tokens(String(query.prefix(LibrarySearch.mostCharacters)))
    let silent = Set((silent[language.rawValue] ?? []).flatMap(Self.tokens))
    let telling = tokens.filter { !silent.contains($0) }
    return Array((telling.isEmpty ? tokens : telling).prefix(12))
  }

  /// The words that mean the same as each of some words, compared as ``tokens(_:)`` gives them.
  func equivalents() -> [String: Set<String>] {
    var equivalents: [String: Set<String>] = [:]
    for group in alike {
      let tokens = Set(group.flatMap(Self.tokens))
      for token in tokens { equivalents[token, default: []].formUnion(tokens.subtracting([token])) }
    }
    return equivalents
  }

  /// What must be said before anything else.
  func urgent(_ query: String) -> Urgent? {
    let typed = " \(Self.tokens(query).joined(separator: " ")) "
    return urgent.first { entry in
      entry.phrases.contains { typed.contains(" \(Self.tokens($0).joined(separator: " ")) ") }
    }
  }
}
