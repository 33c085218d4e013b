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
    case .simulation(let error): error.code
    }
  }

  /// The field that is wrong, such as `plan.number`; `nil` where it is none.
  public var field: String? {
    switch self {
    case .unknownChoice(let field, _), .numberOutOfRange(let field, _, _): field
    case .resourceDamaged, .simulation: nil
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
    case .simulation(let error): error.sentence
    }
  }

  /// What to do about it.
  public var remedy: LocalizedText {
    switch self {
    case .resourceDamaged: LocalizedText(en: "Install Evenkeel again.", es: "Vuelva a instalar Evenkeel.")
    case .unknownChoice(_, let known):
      LocalizedText(
        en: "Choose one of: \(known.joined(separator: ", ")).", es: "Elija una de: \(known.joined(separator: ", ")).")
    case .numberOutOfRange(_, _, let range):
      LocalizedText(
        en: "Enter a number from \(NumberText.plain(range.lowerBound)) to \(NumberText.plain(range.upperBound)).",
        es: "Escriba un número de \(NumberText.plain(range.lowerBound)) a \(NumberText.plain(range.upperBound)).")
    case .simulation(let error): error.remedy
    }
  }
}
