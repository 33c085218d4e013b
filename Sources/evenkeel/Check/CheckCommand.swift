// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Instruments

/// `evenkeel check`: questionnaires and rating scales, asked in the terminal or scored from a file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Ask the questions of an instrument, or score answers from a file.",
    discussion: """
      Without an instrument it lists them. Nothing is stored. A screen is not a diagnosis.

      Examples:
        evenkeel check
        evenkeel check oud-signs
        evenkeel check cows --answers patient.json
        evenkeel check phq-9 --answers clinic.csv --format csv
        evenkeel check --total sows=18
        evenkeel check --file my-instrument.json

      A JSON file holds {"item": answer, …} for one person, or an array of {"id", "sex", "age", "answers"}; a CSV file has
      a heading with the items' ids, and with id, sex and age where you like. Rows that cannot be scored are told by line,
      and the others are done.
      """
  )

  @Argument(help: "The instrument's id, as evenkeel check lists it.")
  var instrument: String?

  @Option(help: "An instrument of your own, as JSON.", completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: "Score these answers instead of asking.", completion: .file(extensions: ["json", "csv"]))
  var answers: String?

  @Option(help: "Read a total that was taken elsewhere, such as sows=18.")
  var total: String?

  @Option(help: "female or male, where a threshold depends on it.")
  var sex: PersonFacts.Sex?

  @Option(help: "The age in years, where a threshold depends on it.")
  var age: Int?

  @Option(help: "table, json or csv.")
  var format: Format = .table

  @Option(help: "The language of the answer: en or es. Instruments without an official translation ask in English.")
  var lang: Language = .english

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  func validate() throws {
    if instrument != nil, file != nil { throw ValidationError("Give an instrument's id or --file, not both.") }
    if let age, !(0...120).contains(age) { throw ValidationError("--age must be from 0 to 120.") }
    if answers == nil, format == .csv { throw ValidationError("--format csv needs --answers.") }
  }

  func run() throws {
    do {
      let library = try InstrumentLibrary()
      if let total {
        try read(total, library)
        return
      }
      guard let chosen = try chosen(library) else {
        Terminal.data(CheckText.list(library, lang))
        return
      }
      let person = PersonFacts(sex: sex, age: age)
      if let answers {
        let batch = try AnswerFile.read(answers, for: chosen, usual: person)
        try CheckOutput(library: library, instrument: chosen, format: format, language: lang).write(batch)
      } else {
        let given = try CheckInterview(chosen, lang).ask()
        let answer = ScoredAnswer(id: nil, score: try Scorer(chosen).score(given, for: person))
        try CheckOutput(library: library, instrument: chosen, format: format, language: lang).write(answer)
      }
    } catch let error as InstrumentError {
      throw CommandFailure(error, language: lang)
    }
  }

  private func chosen(_ library: InstrumentLibrary) throws -> Instrument? {
    if let file {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw CommandFailure(exitCode: 66, "\(file) cannot be read.", remedy: "Check the path.")
      }
      return try library.instrument(json: data, file: file)
    }
    return try instrument.map { id throws(InstrumentError) in try library.instrument(id) }
  }

  private func read(_ text: String, _ library: InstrumentLibrary) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let number = Int(parts[1]) else {
      throw CommandFailure(exitCode: 64, "--total: it is no total.", remedy: "Write it as in sows=18.")
    }
    Terminal.data(try library.reading(total: number, of: parts[0], lang).map(\.text).joined(separator: "\n"))
  }
}

extension PersonFacts.Sex: ExpressibleByArgument {}
