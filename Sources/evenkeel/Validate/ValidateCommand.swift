// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Pharmacology

/// `evenkeel validate`: published findings against what the model predicts.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Compare the simulator with published studies.",
    discussion: """
      Prints each check with its published value, its band and the model's value. Checks with a star may not fail.

      Examples:
        evenkeel validate
        evenkeel validate --write Documentation/validation
      """
  )

  @Option(help: "Also write README.md and one picture for each check into this folder.", completion: .directory)
  var write: String?

  @Option(help: "How many virtual people make a population, 10 to 100000; the bands are meant for 2000.")
  var people = 2_000

  func validate() throws {
    guard (10...100_000).contains(people) else {
      throw ValidationError("--people takes a number from 10 to 100000.")
    }
  }

  func run() throws {
    let begin = ContinuousClock.now
    do {
      let validation = try Validation(try .bundled(), people: people)
      var results: [CheckResult] = []
      for (number, definition) in validation.definitions.enumerated() {
        Terminal.progress("\(definition.id), \(number + 1) of \(validation.definitions.count) …")
        results.append(try validation.run(definition))
      }
      Terminal.progress("")
      let report = ValidationReport(results: results, bibliography: try Bibliography())
      Terminal.data(report.text)
      if let write { try ValidationFolder(report: report).write(to: write) }
      Terminal.words("\(report.summary) (\(TimeCourseText.number(seconds(since: begin), digits: 1)) s)")
      if report.starredFailures > 0 { throw ExitCode(65) }
    } catch let error as PharmacologyError {
      throw CommandFailure(error)
    } catch let error as EvidenceError {
      throw CommandFailure(error, exitCode: 70)
    }
  }

  private func seconds(since begin: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - begin) / .seconds(1)
  }
}
