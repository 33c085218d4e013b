// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Pharmacology

/// `evenkeel calibrate`: fits the constants of adaptation again, from the calibration's findings alone.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit the simulator's constants again, from published findings alone.",
    discussion: """
      Deterministic. Takes minutes. Prints each constant with its range, the value found, the value that ships, and how
      firmly the findings hold it; then each finding with the fitted model's value. Changes nothing.

      Examples:
        evenkeel calibrate
        evenkeel calibrate --effort 0.1
      """
  )

  @Option(help: "How long to search: 1 for the full search, less for a quick look.")
  var effort = 1.0

  @Option(help: "table or json.")
  var format: Format = .table

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  func validate() throws {
    guard effort > 0, effort <= 10 else { throw ValidationError("--effort takes a number above 0, up to 10.") }
  }

  func run() throws {
    do {
      let plan = try CalibrationPlan.bundled()
      let simulation = try Simulation.bundled()
      Terminal.progress("receptors …")
      let receptors =
        try ReceptorFit.bundled().flatMap { try $0.run(simulation.library) }
        + [FentanylFit.run(simulation.library)]
      let outcome = try Calibration(simulation, plan: plan).run(effort: effort) { Terminal.progress("\($0) …") }
      Terminal.progress("")
      switch format {
      case .table: Terminal.data(CalibrationText.table(outcome, receptors: receptors, plan: plan))
      case .json: Terminal.data(try CalibrationText.json(outcome, receptors: receptors))
      }
    } catch let error as PharmacologyError {
      throw CommandFailure(error)
    }
  }
}
