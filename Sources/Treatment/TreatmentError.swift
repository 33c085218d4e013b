// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What can go wrong with a profile, a plan, or what ships with this target. It never carries a person's answers.
public enum TreatmentError: Error, Equatable, Sendable {
  /// A file does not hold together; `problems` says where.
  case resourceDamaged(file: String, problems: [String])
  /// A profile has a field that is not known; these are spelled alike.
  case unknownField(field: String, suggestions: [String])
  /// An answer is none of the legal ones.
  case illegalAnswer(field: String, legal: [String])
  /// A number is outside its range, or no whole number.
  case numberOutOfRange(field: String, least: Int, greatest: Int)
  /// There is no such plan.
  case unknownPlan(known: [String])
  /// What was sent is no profile at all.
  case notAProfile
}

extension TreatmentError: PublicError {
  /// A stable name for programs.
  public var code: String {
    switch self {
    case .resourceDamaged: "resource-damaged"
    case .unknownField: "unknown-member"
    case .illegalAnswer: "answer-illegal"
    case .numberOutOfRange: "number-out-of-range"
    case .unknownPlan: "unknown-plan"
    case .notAProfile: "not-a-profile"
    }
  }

  /// The field that it is about; `nil` where it is about none.
  public var field: String? {
    switch self {
    case .unknownField(let field, _), .illegalAnswer(let field, _), .numberOutOfRange(let field, _, _): field
    case .resourceDamaged, .unknownPlan, .notAProfile: nil
    }
  }

  /// What happened.
  public var sentence: LocalizedText {
    switch self {
    case .resourceDamaged(let file, let problems):
      LocalizedText(
        en: "\(file) of this installation is damaged: \(problems.joined(separator: "; ")).",
        es: "\(file) de esta instalación está dañado: \(problems.joined(separator: "; ")).")
    case .unknownField(let field, _):
      LocalizedText(en: "\(field): there is no such field.", es: "\(field): no existe ese campo.")
    case .illegalAnswer(let field, _):
      LocalizedText(en: "\(field): there is no such answer.", es: "\(field): no existe esa respuesta.")
    case .numberOutOfRange(let field, _, _):
      LocalizedText(en: "\(field): this number is out of range.", es: "\(field): este número está fuera de rango.")
    case .unknownPlan: LocalizedText(en: "There is no such plan.", es: "No existe ese plan.")
    case .notAProfile: LocalizedText(en: "This is not a profile.", es: "Esto no es un perfil.")
    }
  }

  /// What to do about it.
  public var remedy: LocalizedText {
    switch self {
    case .resourceDamaged: LocalizedText(en: "Install Evenkeel again.", es: "Instale Evenkeel de nuevo.")
    case .unknownField(_, let suggestions) where !suggestions.isEmpty:
      LocalizedText(
        en: "Did you mean \(suggestions.joined(separator: " or "))?",
        es: "¿Quiso decir \(suggestions.joined(separator: " o "))?")
    case .unknownField: LocalizedText(en: "Leave it out.", es: "Quítelo.")
    case .illegalAnswer(_, let legal):
      LocalizedText(
        en: "Use one of: \(legal.joined(separator: ", ")).", es: "Use uno de: \(legal.joined(separator: ", ")).")
    case .numberOutOfRange(_, let least, let greatest):
      LocalizedText(
        en: "Use a whole number from \(least) to \(greatest).", es: "Use un número entero de \(least) a \(greatest).")
    case .unknownPlan(let known):
      LocalizedText(
        en: "Use one of: \(known.joined(separator: ", ")).", es: "Use uno de: \(known.joined(separator: ", ")).")
    case .notAProfile:
      LocalizedText(
        en: "A profile is a list of fields with their answers, such as age: 34.",
        es: "Un perfil es una lista de campos con sus respuestas, como age: 34.")
    }
  }
}
