// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Treatment

/// `evenkeel plan`: how a treatment is started, changed, taken up again or ended; the same as the clinician's pages.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print a start plan for a clinician, checked against what is known of the person.",
    discussion: """
      Without a plan it lists them. It supports a clinician's decision; it is no prescription.

      Examples:
        evenkeel plan
        evenkeel plan naltrexone --after heroin=4 --after methadone=12
        evenkeel plan buprenorphine-standard --cows 11 --after heroin=1
        evenkeel plan methadone-start --profile profile.yaml --person
      """
  )

  @Argument(help: "The plan, or a medication for its first plan to start.")
  var plan: String?

  @Option(help: "An opioid and the days since it was last taken, such as heroin=4; may be given more than once.")
  var after: [String] = []

  @Option(help: "COWS now, 0 to 48.")
  var cows: Int?

  @Option(help: "A profile in YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var profile: String?

  @Flag(help: "Only the version for the person.")
  var person = false

  @Option(help: "table or json.")
  var format: CompareCommand.Format = .table

  @Option(help: "The language of the person's parts: en or es.")
  var lang: Language = .english

  private struct Plans: Encodable {
    let plans: [[String: String]]
  }

  func run() throws {
    do {
      let library = try TreatmentLibrary()
      guard let plan else {
        Terminal.data(
          format == .json
            ? try CompareText.json(
              Plans(plans: library.plans.map { ["id": $0.id, "kind": $0.kind.rawValue, "title": $0.title[lang]] }))
            : PlanText.list(library.plans, lang))
        return
      }
      var known = Profile()
      if let profile { known = try ProfileFile.read(profile, library) }
      if !after.isEmpty { try library.reader.set("opioids", after, in: &known) }
      if let cows { try library.reader.set("cows", [String(cows)], in: &known) }
      let answer = library.answer(try library.plan(plan, for: known), lang)
      Terminal.data(
        format == .json ? try CompareText.json(answer) : person ? PlanText.person(answer) : PlanText.words(answer))
    } catch let error as TreatmentError {
      throw CommandFailure(error, language: lang)
    }
  }
}
