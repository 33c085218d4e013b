// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology

/// Writes each virtual person's body and course: one line for each person and time. The file is there only when it is
/// whole: it is written beside its place and then renamed, and taken away if the work is interrupted.
struct TrajectoryFile {
  let ensemble: Ensemble
  let scenario: Scenario
  let every: Hours
  let people: Range<Int>

  /// - Throws: ``CommandFailure`` with exit code 73; `PharmacologyError`.
  func write(to path: String) throws {
    let place = URL(filePath: path)
    let beside = place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent).part")
    let interruption = Interruption { try? FileManager.default.removeItem(at: beside) }
    defer { interruption.forget() }
    guard FileManager.default.createFile(atPath: beside.path, contents: nil),
      let file = try? FileHandle(forWritingTo: beside)
    else { throw OutputFile.failure(path) }
    do {
      try write(into: file)
      try file.close()
      // At once in place of an older file, which is there until then.
      guard rename(beside.path, place.path) == 0 else { throw OutputFile.failure(path) }
    } catch {
      try? FileManager.default.removeItem(at: beside)
      if error is PharmacologyError { throw error }
      throw OutputFile.failure(path)
    }
  }

  private func write(into file: FileHandle) throws {
    let quantities = try ensemble.quantities(of: scenario)
    let names = quantities.map { $0.unit == "1" ? $0.name : "\($0.name) (\($0.unit))" }
    try file.write(contentsOf: Data((CSVWriter.line(ParameterTable.body + ["hours"] + names) + "\n").utf8))
    let times = try ensemble.times(of: scenario, every: every)
    var failure: (any Error)?
    do {
      try ensemble.visit(scenario, every: every, people: people) { individual, rows in
        let fixed = ParameterTable.fields(individual).joined(separator: ",")
        var text = ""
        for (time, values) in zip(times, rows) {
          text += fixed + "," + TimeCourseText.number(time, digits: 1)
          for value in values { text += "," + number(value) }
          text += "\n"
        }
        do {
          try file.write(contentsOf: Data(text.utf8))
          return true
        } catch {
          failure = error
          return false
        }
      }
    } catch {
      throw failure ?? error
    }
  }

  private func number(_ value: Double) -> String {
    String(format: "%.9g", value)
  }
}
