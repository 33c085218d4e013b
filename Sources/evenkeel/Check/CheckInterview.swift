// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Instruments

/// Asks an instrument's items in the terminal, one after another.
struct CheckInterview {
  private let instrument: Instrument
  private let language: Language

  init(_ instrument: Instrument, _ language: Language) {
    self.instrument = instrument
    self.language = language
  }

  /// The answers, once all that must be answered are.
  /// - Throws: ``CommandFailure`` with exit code 65 where the input ends before.
  func ask() throws(CommandFailure) -> [String: Int] {
    Terminal.words("\(instrument.name[language]) – \(instrument.licence.text)")
    if language == .spanish, !instrument.languages.contains(.spanish) {
      Terminal.words("Las preguntas están solo en inglés: no hay una traducción oficial que se pueda incluir.")
    }
    if let introduction = instrument.introduction { Terminal.words("\n\(introduction[language])") }
    var answers: [String: Int] = [:]
    for (number, item) in instrument.items.enumerated() where item.isAsked(after: answers) {
      Terminal.words("\n\(number + 1). \(item.text[language])")
      for option in item.options ?? [] { Terminal.words("   \(option.score)  \(option.text[language])") }
      if let ends = item.ends, let range = item.range {
        Terminal.words("   \(range[0]) = \(ends.least[language]), \(range[1]) = \(ends.greatest[language])")
      } else if let range = item.range {
        Terminal.words("   \(range[0])–\(range[1])")
      }
      if let answer = try answer(to: item) { answers[item.id] = answer }
    }
    return answers
  }

  private func answer(to item: Item) throws(CommandFailure) -> Int? {
    while let line = readLine() {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.isEmpty, item.isOptional { return nil }
      if let answer = Int(text), item.legal.contains(answer) { return answer }
      let error = InstrumentError.illegal(item: item.id, legal: item.legal)
      Terminal.words(error.remedy[language])
    }
    throw CommandFailure(
      exitCode: 65, "The answers end before \(item.id).", remedy: "Nothing was kept. Begin again when you like.")
  }
}
