// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Programs

/// `evenkeel program`: everything that the directory says about one program, and what to say when calling.
struct ProgramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Show one program in full, with what to say when you call.",
    discussion: """
      Example:
        evenkeel program substance_1
      """
  )

  @Argument(help: "The program's id, as evenkeel find shows it.")
  var id: String

  @Option(name: .customLong("for"), help: "What treatment is for: opioids or alcohol.")
  var condition: Programs.Condition = .opioids

  @Option(help: "table or json.")
  var format: Format = .table

  @Option(help: "The language of the answer: en or es.")
  var lang: Language = .english

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  func run() throws {
    let home = EvenkeelHome(environment: ProcessInfo.processInfo.environment)
    let finder = try CommandFailure.catching { try Finder(directory: home.directory) }
    do {
      guard let program = try finder.program(id: id, condition: condition, language: lang) else {
        throw CommandFailure(
          exitCode: 65, "The directory has no program with this id.", remedy: "Take the id from: evenkeel find")
      }
      switch format {
      case .table: Terminal.data(ProgramText(program: program, language: lang).text)
      case .json: Terminal.data(String(decoding: try ExchangeJSON.data(program, indented: true), as: UTF8.self))
      }
    } catch let error as SearchQueryError {
      throw CommandFailure(error, language: lang)
    }
  }
}
