// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What can go wrong with an instrument and its answers.
public enum InstrumentError: Error, Equatable, Sendable {
  /// A definition does not hold together; `problems` says where.
  case damaged(file: String, problems: [String])
  /// There is no such instrument; `known` are those that there are.
  case unknownInstrument(known: [String])
  /// There is no such item.
  case unknownItem(item: String, known: [String])
  /// An item was not answered that has to be.
  case missing(item: String)
  /// An answer is none of the legal ones.
  case illegal(item: String, legal: [Int])
  /// An item was answered that is only asked after another answer.
  case notAsked(item: String)
}

extension InstrumentError: PublicError {
  /// A stable name for programs.
  public var code: String {
    switch self {
    case .damaged: "instrument-damaged"
    case .unknownInstrument: "unknown-instrument"
    case .unknownItem: "unknown-item"
    case .missing: "answer-missing"
    case .illegal: "answer-illegal"
    case .notAsked: "answer-not-asked"
    }
  }

  /// The item that it is about; `nil` where it is about none.
  public var item: String? {
    switch self {
    case .damaged, .unknownInstrument: nil
    case .unknownItem(let item, _), .missing(let item), .illegal(let item, _), .notAsked(let item): item
    }
  }

  /// What happened; it never tells the answer.
  public var sentence: LocalizedText {
    switch self {
    case .damaged(let file, let problems):
      LocalizedText(
        en: "\(file) is no sound instrument: \(problems.joined(separator: "; ")).",
        es: "\(file) no es un instrumento válido: \(problems.joined(separator: "; ")).")
    case .unknownInstrument:
      LocalizedText(en: "There is no such instrument.", es: "No existe ese instrumento.")
    case .unknownItem(let item, _):
      LocalizedText(en: "\(item): there is no such question.", es: "\(item): no existe esa pregunta.")
    case .missing(let item): LocalizedText(en: "\(item): not answered.", es: "\(item): sin respuesta.")
    case .illegal(let item, _):
      LocalizedText(en: "\(item): there is no such answer.", es: "\(item): no existe esa respuesta.")
    case .notAsked(let item):
      LocalizedText(
        en: "\(item): this is only asked after another answer.",
        es: "\(item): esto solo se pregunta después de otra respuesta.")
    }
  }

  /// What to do about it.
  public var remedy: LocalizedText {
    switch self {
    case .damaged: LocalizedText(en: "Mend the file.", es: "Corrija el archivo.")
    case .unknownInstrument(let known), .unknownItem(_, let known):
      LocalizedText(
        en: "Use one of: \(known.joined(separator: ", ")).", es: "Use uno de: \(known.joined(separator: ", ")).")
    case .missing: LocalizedText(en: "Choose an answer.", es: "Elija una respuesta.")
    case .illegal(_, let legal):
      LocalizedText(en: "Use one of: \(Self.words(legal)).", es: "Use uno de: \(Self.words(legal)).")
    case .notAsked: LocalizedText(en: "Leave it out.", es: "Déjelo en blanco.")
    }
  }

  /// Legal answers, a long row of numbers by its ends.
  private static func words(_ legal: [Int]) -> String {
    if let first = legal.first, let last = legal.last, legal.count > 12, last - first == legal.count - 1 {
      return "\(first)–\(last)"
    }
    return legal.map(String.init).joined(separator: ", ")
  }
}
