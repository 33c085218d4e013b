// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Why a JSON body could not be read.
public enum BodyError: Error, Equatable, Sendable {
  /// It is not a JSON object.
  case malformed
  /// It has a member that is not known; these are spelled alike.
  case unknownMember(field: String, suggestions: [String])
  /// A member is missing, or is not of the kind that it should be.
  case invalidMember(field: String)

  /// A stable name for programs, such as `unknown-member`.
  public var code: String {
    switch self {
    case .malformed: "malformed-json"
    case .unknownMember: "unknown-member"
    case .invalidMember: "invalid-member"
    }
  }

  /// The member that it is about; `nil` where it is about the whole body.
  public var field: String? {
    switch self {
    case .malformed: nil
    case .unknownMember(let field, _), .invalidMember(let field): field
    }
  }

  /// The names that were perhaps meant, the most likely first.
  public var suggestions: [String] {
    if case .unknownMember(_, let suggestions) = self { suggestions } else { [] }
  }

  /// What happened, one sentence.
  public var message: LocalizedText {
    switch self {
    case .malformed:
      LocalizedText(en: "The body is not a JSON object.", es: "El cuerpo no es un objeto JSON.")
    case .unknownMember:
      LocalizedText(en: "There is no member with this name.", es: "No hay ningún miembro con este nombre.")
    case .invalidMember:
      LocalizedText(
        en: "This member is missing, or is not what it should be.",
        es: "Este miembro falta, o no es lo que debería ser.")
    }
  }
}
