// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Instruments

/// Writes scores to standard output, and what could not be scored to standard error.
struct CheckOutput {
  let library: InstrumentLibrary
  let instrument: Instrument
  let format: CheckCommand.Format
  let language: Language

  func write(_ answer: ScoredAnswer) throws {
    switch format {
    case .table:
      Terminal.data(CheckText.words(library.reading(answer.score, of: instrument, language), instrument, language))
    case .json: Terminal.data(try json(ScoreAnswer(answer.score, of: instrument, library, language, id: answer.id)))
    case .csv: Terminal.data(csv([answer]))
    }
  }

  /// - Throws: ``CommandFailure`` with exit code 65 after all, where a row could not be scored.
  func write(_ file: ScoredFile) throws {
    if !file.isTable, let answer = file.answers.first {
      try write(answer)
    } else if format == .json {
      Terminal.data(
        try json(file.answers.map { ScoreAnswer($0.score, of: instrument, library, language, id: $0.id) }))
    } else {
      Terminal.data(csv(file.answers))
    }
    for (line, error) in file.refused {
      Terminal.words("line \(line): \(error.sentence[language]) \(error.remedy[language])")
    }
    if !file.refused.isEmpty {
      throw CommandFailure(
        exitCode: 65, "\(file.refused.count) of \(file.refused.count + file.answers.count) rows were not scored.",
        remedy: "Mend them and run it again.")
    }
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try ExchangeJSON.data(value, indented: true), as: UTF8.self)
  }

  private func csv(_ answers: [ScoredAnswer]) -> String {
    let scales = instrument.scales
    let head = ["id"] + scales.flatMap { [$0.id, "\($0.id)_band", "\($0.id)_positive"] } + ["flags"]
    let rows = answers.map(row)
    return ([head] + rows).map(CSVWriter.line).joined(separator: "\n")
  }

  private func row(_ answer: ScoredAnswer) -> [String] {
    var fields = [answer.id ?? ""]
    for value in answer.score.values {
      fields.append(value.value.map(CheckText.number) ?? "")
      fields.append(value.band ?? "")
      fields.append(value.isPositive.map { $0 ? "yes" : "no" } ?? "")
    }
    return fields + [answer.score.flags.map { "\($0.item):\($0.flow)" }.joined(separator: " ")]
  }
}
