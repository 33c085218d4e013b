// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Hummingbird
import Instruments
import Programs
import Treatment

extension Problem {
  /// The body is of another kind than JSON.
  static let notJSON = Problem(
    "not-json", title: "Not JSON", status: .unsupportedMediaType, detail: "The body must be JSON.",
    field: "Content-Type", remedy: "Send it with Content-Type: application/json.")

  /// The path does not have this method.
  static let methodNotAllowed = Problem(
    "method-not-allowed", title: "Method not allowed", status: .methodNotAllowed,
    detail: "This path does not have this method.", remedy: "See /api/openapi.json for the methods.")

  /// The directory has no program of this id.
  static let programNotFound = Problem(
    "program-not-found", title: "Program not found", status: .notFound,
    detail: "The directory has no program with this id.", field: "id",
    remedy: "Search again: ids change with each edition of the directory.")

  /// A parameter has a value that it cannot have.
  static func invalidParameter(_ name: String, remedy: String) -> Problem {
    Problem(
      "invalid-parameter", title: "Invalid parameter", status: .unprocessableContent,
      detail: "This parameter has a value that it cannot have.", field: name, remedy: remedy)
  }

  /// A picture shows one plan.
  static let pictureOfOnePlan = Problem(
    "picture-of-one-plan", title: "One plan in a picture", status: .unprocessableContent,
    detail: "A picture shows one plan.", field: "compare", remedy: "Leave compare out, or ask for JSON.")

  /// The problem for what cannot be simulated, found, chosen or read.
  init(_ error: GuideError, language: Language) {
    switch error {
    case .unknownChoice(let field, let known):
      self.init(
        error.code, title: "Unknown choice", status: .unprocessableContent, detail: error.sentence[language],
        field: field, remedy: error.remedy[language], suggestions: known)
    case .numberOutOfRange(let field, _, _):
      self.init(
        error.code, title: "Number out of range", status: .unprocessableContent, detail: error.sentence[language],
        field: field, remedy: error.remedy[language])
    case .tooManyChoices(let field, _, _), .tooLong(let field, _, _):
      self.init(
        error.code, title: "Too much", status: .unprocessableContent, detail: error.sentence[language], field: field,
        remedy: error.remedy[language])
    case .unknownArticle(_, let known):
      self.init(
        error.code, title: "Unknown article", status: .notFound, detail: error.sentence[language], field: "id",
        remedy: error.remedy[language], suggestions: known.isEmpty ? nil : known)
    case .resourceDamaged, .badArticle, .simulation: self = .unexpected
    }
  }

  /// The problem for answers that cannot be scored.
  init(_ error: InstrumentError, language: Language) {
    let title: String
    switch error {
    case .damaged:
      self = .unexpected
      return
    case .unknownInstrument: title = "Unknown instrument"
    case .unknownItem: title = "Unknown item"
    case .missing: title = "Answer missing"
    case .illegal: title = "Illegal answer"
    case .notAsked: title = "Item not asked"
    }
    var isUnknown = false
    if case .unknownInstrument = error { isUnknown = true }
    self.init(
      error.code, title: title, status: isUnknown ? .notFound : .unprocessableContent, detail: error.sentence[language],
      field: error.item.map { "answers.\($0)" } ?? "id", remedy: error.remedy[language])
  }

  /// The problem for a profile that cannot be read, or a plan that there is not.
  init(_ error: TreatmentError, language: Language) {
    let title: String
    var status = HTTPResponse.Status.unprocessableContent
    var suggestions: [String]?
    switch error {
    case .resourceDamaged:
      self = .unexpected
      return
    case .unknownField(_, let alike): (title, suggestions) = ("Unknown member", alike.isEmpty ? nil : alike)
    case .illegalAnswer(_, let legal): (title, suggestions) = ("Illegal answer", legal)
    case .numberOutOfRange: title = "Number out of range"
    case .unknownPlan: (title, status) = ("Unknown plan", .notFound)
    case .notAProfile: title = "Not a profile"
    }
    self.init(
      error.code, title: title, status: status, detail: error.sentence[language],
      field: status == .notFound ? "id" : error.field.map { "profile.\($0)" } ?? "profile",
      remedy: error.remedy[language], suggestions: suggestions)
  }

  /// The problem for a body of `what` that cannot be read.
  init(_ error: BodyError, of what: String) {
    let (title, status): (String, HTTPResponse.Status) =
      switch error {
      case .malformed: ("Malformed JSON", .badRequest)
      case .unknownMember: ("Unknown member", .unprocessableContent)
      case .invalidMember: ("Invalid member", .unprocessableContent)
      }
    self.init(
      error.code, title: title, status: status, detail: error.message.en, field: error.field,
      remedy: "See /api/openapi.json for the body of \(what).",
      suggestions: error.suggestions.isEmpty ? nil : error.suggestions)
  }

  /// The problem for a search that cannot be made.
  init(_ error: SearchQueryError, language: Language) {
    let title =
      switch error {
      case .placeMissing: "Place missing"
      case .placeUnknown: "Place unknown"
      case .placeAmbiguous: "Place ambiguous"
      case .pointOutOfRange: "Point out of range"
      case .unknownWish: "Unknown wish"
      case .radiusOutOfRange: "Radius out of range"
      case .limitOutOfRange: "Limit out of range"
      case .directoryMissing: "Directory missing"
      }
    var candidates: [PlaceAnswer]?
    var suggestions: [String]?
    switch error {
    case .placeUnknown, .placeAmbiguous: candidates = error.candidates.map(PlaceAnswer.init)
    case .unknownWish: suggestions = error.suggestions
    default: break
    }
    self.init(
      error.code, title: title, status: error == .directoryMissing ? .serviceUnavailable : .unprocessableContent,
      detail: error.message[language], field: error.field, remedy: error.remedy[language], candidates: candidates,
      suggestions: suggestions)
  }
}
