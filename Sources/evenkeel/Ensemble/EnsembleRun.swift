// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology

/// `evenkeel simulate --people`: many virtual people in one scenario.
struct EnsembleRun {
  let scenario: Scenario
  let every: Hours
  let options: PeopleOptions
  let format: SimulateCommand.Format

  func run() throws {
    let count = options.people ?? 1
    let population = Population(
      count: count, seed: options.seed, bodies: options.bodies, sampling: options.sampling)
    let ensemble = Ensemble(simulation: try .bundled(), population: population)
    let people = options.shard?.people(of: count) ?? 0..<count
    // What cannot be is refused before any file is written.
    try ensemble.check(scenario, every: every, happenings: options.happenings)
    if let path = options.parameters {
      try OutputFile.write(Data(try ParameterTable.text(ensemble, scenario, people).utf8), to: path)
    }
    if let path = options.trajectories {
      try TrajectoryFile(ensemble: ensemble, scenario: scenario, every: every, people: people).write(to: path)
    }
    let progress = Progress(of: people.count)
    let summary = try ensemble.run(
      scenario, every: every, happenings: options.happenings, people: people, threads: options.threads,
      goesOn: progress.show)
    Terminal.progress("")
    if let out = options.out { try OutputFile.write(try summary.data(), to: out) }
    guard options.shard == nil else { return }
    try EnsembleOutput(format: format, percents: options.quantiles.values).write(summary)
  }
}

/// Prints an ensemble.
struct EnsembleOutput {
  let format: SimulateCommand.Format
  let percents: [Double]

  func write(_ summary: EnsembleSummary) throws {
    let text = EnsembleText(summary, percents: percents)
    switch format {
    case .table:
      Terminal.words(text.heading)
      Terminal.data(text.table)
      Terminal.data("\n" + text.moments)
    case .csv: Terminal.data(text.csv)
    case .json: Terminal.data(try text.json())
    }
  }
}
