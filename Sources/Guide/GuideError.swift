// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

/// What can go wrong when a person asks what would happen, or how much an amount is.
public enum GuideError: Error, Equatable, Sendable {
  /// One of Evenkeel's own files is missing or does not fit together.
  case resourceDamaged(file: String)
  /// There is no such choice in `field`; `known` are the ids that there are.
  case unknownChoice(field: String, known: [String])
  /// A number is missing, is not whole, or is out of its range; `name` is its question.
  case numberOutOfRange(field: String, name: LocalizedText, range: ClosedRange<Double>)
  /// More is chosen than `most`; `name` is the question.
  case tooManyChoices(field: String, name: LocalizedText, most: Int)
  /// A text has more than `most` characters; `name` is its question.
  case tooLong(field: String, name: LocalizedText, most: Int)
  /// There is no article called `id`; `known` are those that are nearest in spelling.
  case unknownArticle(id: String, known: [String])
  /// One of Evenkeel's own articles is not in the form of articles.
  case badArticle(ArticleError)
  /// The simulator refused.
  case simulation(PharmacologyError)
}

extension GuideError: PublicError {
  /// A stable name for programs.
  public var code: String {
    switch self {
    case .resourceDamaged: "resource-damaged"
    case .unknownChoice: "unknown-choice"
    case .numberOutOfRange: "number-out-of-range"
    case .tooManyChoices: "too-many-choices"
    case .tooLong: "too-long"
    case .unknownArticle: "unknown-article"
    case .badArticle: "bad-article"
    case .simulation(let error): error.code
    }
  }

  /// The field that is wrong, such as `plan.number`; `nil` where it is none.
  public var field: String? {
    switch self {
    case .unknownChoice(let field, _), .numberOutOfRange(let field, _, _), .tooManyChoices(let field, _, _),
      .tooLong(let field, _, _):
      field
    case .unknownArticle: "id"
    case .resourceDamaged, .badArticle, .simulation: nil
    }
  }

  /// What happened, naming the field.
  public var sentence: LocalizedText {
    switch self {
    case .resourceDamaged(let file):
      LocalizedText(en: "Evenkeel's own file \(file) is damaged.", es: "El archivo \(file) de Evenkeel está dañado.")
    case .unknownChoice(let field, _):
      LocalizedText(
        en: "\(field): there is no such choice here.", es: "\(field): aquí no existe esa opción.")
    case .numberOutOfRange(_, let name, _):
      LocalizedText(
        en: "“\(name.en)” needs a number that fits.", es: "“\(name.es)” necesita un número adecuado.")
    case .tooManyChoices(_, let name, _):
      LocalizedText(en: "“\(name.en)” has too many answers.", es: "“\(name.es)” tiene demasiadas respuestas.")
    case .tooLong(_, let name, _):
      LocalizedText(
        en: "“\(name.en)” is too long for one page.", es: "“\(name.es)” es demasiado largo para una página.")
    case .unknownArticle(let id, _):
      LocalizedText(en: "There is no article called \(id).", es: "No hay ningún artículo llamado \(id).")
    case .badArticle(let error):
      LocalizedText(
        en: "Evenkeel's own article \(error.file) is damaged: \(error).",
        es: "El artículo \(error.file) de Evenkeel está dañado: \(error).")
    case .simulation(let error): error.sentence
    }
  }

  /// What to do about it.
  public var remedy: LocalizedText {
    switch self {
    case .resourceDamaged, .badArticle: LocalizedText(en: "Install Evenkeel again.", es: "Vuelva a instalar Evenkeel.")
    case .unknownChoice(_, let known):
      LocalizedText(
        en: "Choose one of: \(known.joined(separator: ", ")).", es: "Elija una de: \(known.joined(separator: ", ")).")
    case .numberOutOfRange(_, _, let range):
      LocalizedText(
        en: "Enter a number from \(NumberText.plain(range.lowerBound)) to \(NumberText.plain(range.upperBound)).",
        es: "Escriba un número de \(NumberText.plain(range.lowerBound)) a \(NumberText.plain(range.upperBound)).")
    case .tooManyChoices(_, _, let most):
      LocalizedText(
        en: most == 1 ? "Choose one." : "Choose at most \(most): what matters most to you.",
        es: most == 1 ? "Elija una." : "Elija como máximo \(most): lo que más le importa.")
    case .tooLong(_, _, let most):
      LocalizedText(
        en: "Shorten it to at most \(most) letters; the rest can be said in the visit.",
        es: "Acórtelo a \(most) letras como máximo; lo demás puede decirlo en la consulta.")
    case .unknownArticle(_, let known):
      LocalizedText(
        en: known.isEmpty ? "List them without a name." : "Did you mean: \(known.joined(separator: ", "))?",
        es: known.isEmpty
          ? "Véalos en la lista, sin escribir un nombre." : "¿Quiso decir: \(known.joined(separator: ", "))?")
    case .simulation(let error): error.remedy
    }
  }
}
