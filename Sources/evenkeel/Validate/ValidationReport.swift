// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

/// The results of all checks, for the terminal and for the documentation.
struct ValidationReport {
  let results: [CheckResult]
  let bibliography: Bibliography

  var starredFailures: Int { results.count { $0.definition.starred && !$0.passed } }

  var summary: String {
    let passed = results.count { $0.passed }
    let starred = results.filter { $0.definition.starred }
    return
      "\(passed) of \(results.count) checks pass, \(starred.count { $0.passed }) of the \(starred.count) with a star"
  }

  /// One block for each check.
  var text: String {
    results.map { result in
      let definition = result.definition
      let head =
        "\(result.passed ? "pass" : "FAIL")  \(definition.id)\(definition.starred ? " *" : "")  \(definition.title)"
      let lines = zip(zip(definition.quantities, result.predicted), result.passes).map { pair, passes in
        "      \(passes ? " " : "!") \(pair.0.name): \(Self.number(pair.1)) \(pair.0.unit)  (\(Self.target(pair.0)))"
      }
      return ([head] + lines + ["        \(source(definition))"]).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The page of the documentation.
  var markdown: String {
    let rows = results.flatMap { result in
      zip(zip(result.definition.quantities, result.predicted), result.passes).enumerated().map { number, row in
        let (pair, passes) = row
        let definition = result.definition
        let first = number == 0
        let name = first ? "[\(definition.id)\(definition.starred ? " ★" : "")](\(definition.id).svg)" : ""
        return "| \(name) | \(first ? definition.title : "") | \(pair.0.name) | "
          + "\(pair.0.published.map(Self.number) ?? "–") | \(Self.number(pair.0.low))–\(Self.number(pair.0.high)) | "
          + "**\(Self.number(pair.1))** \(pair.0.unit) | \(passes ? "pass" : "**fail**") | \(first ? definition.source : "") |"
      }
    }
    let notes = results.compactMap { result in
      result.definition.note.map { "- **\(result.definition.id)**: \($0)" }
    }
    let sources = Set(results.map(\.definition.source)).sorted().compactMap { key in
      (try? bibliography.citation(key)).map { "- `\(key)`: \($0.title)" }
    }
    return """
      <!-- SPDX-License-Identifier: Apache-2.0 -->
      <!-- SPDX-FileCopyrightText: The Evenkeel contributors -->
      # How the model compares with published studies

      Written by `evenkeel validate --write Documentation/validation`. \(summary). The bands stand in
      `Sources/Pharmacology/Resources/checks.json` and were fixed before the model was fitted; checks with a star may not
      fail. The model describes the typical person unless a row says otherwise.

      | check | what | quantity | published | band | model | | source |
      |---|---|---|---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      ## What to know about the published values

      \(notes.joined(separator: "\n"))

      ## Pictures

      \(results.map { "![\($0.definition.id): \($0.definition.title)](\($0.definition.id).svg)" }.joined(separator: "\n\n"))

      ## Sources

      \(sources.joined(separator: "\n"))

      """
  }

  private func source(_ definition: CheckDefinition) -> String {
    let title = (try? bibliography.citation(definition.source))?.title ?? definition.source
    return "Source: \(title)" + (definition.note.map { ". \($0)" } ?? "")
  }

  private static func target(_ quantity: CheckDefinition.Quantity) -> String {
    let band = "\(number(quantity.low)) to \(number(quantity.high))"
    return quantity.published.map { "published \(number($0)), band \(band)" } ?? "band \(band)"
  }

  /// Three figures, without trailing zeros.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "none" }
    let digits = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
    var text = TimeCourseText.number(value, digits: digits)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }
}
