// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Treatment

/// `evenkeel compare`: the medications side by side for one person; the same as the pages.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare methadone, buprenorphine and naltrexone for one person, with reasons.",
    discussion: """
      Without a profile it lists what a profile may tell. What it does not tell is unknown, which never counts as a no.

      Examples:
        evenkeel compare
        evenkeel compare Examples/profiles/fentanyl-daily.yaml
        evenkeel compare profile.yaml --format json --lang es
      """
  )

  @Argument(help: "A profile in YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var profile: String?

  @Option(help: "table or json.")
  var format: Format = .table

  @Option(help: "The language of the answer: en or es.")
  var lang: Language = .english

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  private struct Fields: Encodable {
    let fields: [ProfileField]
  }

  func run() throws {
    do {
      let library = try TreatmentLibrary()
      guard let profile else {
        Terminal.data(
          format == .json
            ? try CompareText.json(Fields(fields: library.reader.fields))
            : CompareText.fields(library.reader.fields, lang))
        return
      }
      let comparison = library.comparison(try ProfileFile.read(profile, library))
      let answer = library.answer(comparison, lang)
      Terminal.data(format == .json ? try CompareText.json(answer) : CompareText.words(answer, lang))
    } catch let error as TreatmentError {
      throw CommandFailure(error, language: lang)
    }
  }
}
