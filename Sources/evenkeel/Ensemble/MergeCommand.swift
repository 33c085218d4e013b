// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Foundation
import Pharmacology

/// `evenkeel merge`: the shards of an ensemble become one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the shards of simulate --people together.",
    discussion: """
      Merged shards give the same numbers, and the same bytes, as one run.

      Examples:
        evenkeel merge part*.bin
        evenkeel merge part*.bin --out all.bin --format csv
      """
  )

  @Argument(help: "The files that simulate --shard wrote.", completion: .file())
  var parts: [String]

  @Option(help: "table, json or csv.")
  var format: SimulateCommand.Format = .table

  @Option(help: "Which percentages of the people to show, in rising order.")
  var quantiles: Percents = .usual

  @Option(help: "Write the counts of all into this file.", completion: .file())
  var out: String?

  func run() throws {
    do {
      // One part at a time, so that many parts need no more memory than two.
      var summary = try read(parts[0])
      for (number, path) in parts.enumerated().dropFirst() { try summary.add(try read(path), part: number + 1) }
      if let out { try OutputFile.write(try summary.data(), to: out) }
      try EnsembleOutput(format: format, percents: quantiles.values).write(summary)
    } catch let error as EnsembleFileError {
      throw CommandFailure(error, exitCode: 65)
    }
  }

  private func read(_ path: String) throws -> EnsembleSummary {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(exitCode: 66, "\(path) cannot be read.", remedy: "Check the path.")
    }
    do {
      return try EnsembleSummary(data: data)
    } catch {
      throw CommandFailure(
        exitCode: 65, "\(path): \(error.sentence[.english])", remedy: error.remedy[.english])
    }
  }
}
