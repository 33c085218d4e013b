// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// What can go wrong with the knowledge that ships with Evenkeel. Every case has a stable code, a public sentence and a
/// remedy; none carries a person's values.
public enum EvidenceError: Error, Equatable, Sendable {
  /// A knowledge file is missing, is not JSON, or does not have the shape it should have.
  case resourceDamaged(file: String, detail: String)
  /// No source in the bibliography has this key.
  case unknownSource(key: String)
  /// Two sources in the bibliography have the same key.
  case repeatedSource(key: String)
  /// A pattern in the word list is not a regular expression.
  case badPattern(avoid: String)
}

extension EvidenceError: PublicError {
  /// A stable name for programs.
  public var code: String {
    switch self {
    case .resourceDamaged: "resource-damaged"
    case .unknownSource: "unknown-source"
    case .repeatedSource: "repeated-source"
    case .badPattern: "bad-pattern"
    }
  }

  /// What happened, in one sentence.
  public var sentence: LocalizedText {
    switch self {
    case .resourceDamaged(let file, let detail):
      LocalizedText(
        en: "Evenkeel's own file \(file) is damaged: \(detail).",
        es: "El archivo \(file) de Evenkeel está dañado: \(detail).")
    case .unknownSource(let key):
      LocalizedText(
        en: "No source in the bibliography is called \(key).", es: "Ninguna fuente de la bibliografía se llama \(key).")
    case .repeatedSource(let key):
      LocalizedText(
        en: "Two sources in the bibliography are called \(key).", es: "Dos fuentes de la bibliografía se llaman \(key)."
      )
    case .badPattern(let avoid):
      LocalizedText(
        en: "The word list has a pattern that cannot be read, for: \(avoid).",
        es: "La lista de palabras tiene un patrón que no se puede leer, para: \(avoid).")
    }
  }

  /// What to do about it, in one sentence.
  public var remedy: LocalizedText {
    switch self {
    case .resourceDamaged:
      LocalizedText(en: "Install Evenkeel again.", es: "Vuelva a instalar Evenkeel.")
    case .unknownSource, .repeatedSource:
      LocalizedText(
        en: "Correct the key, or add the source to bibliography.json.",
        es: "Corrija la clave o añada la fuente a bibliography.json.")
    case .badPattern:
      LocalizedText(en: "Correct the pattern in words.json.", es: "Corrija el patrón en words.json.")
    }
  }
}
