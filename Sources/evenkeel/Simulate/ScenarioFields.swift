// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Yams

/// The names that a scenario may have. A misspelled one is refused, because leaving it out would change what is
/// simulated without a word.
enum ScenarioFields {
  private static let names: [String: [String]] = [
    "": ["title", "person", "habit", "maintenance", "treatments", "lofexidine", "cues", "horizon"],
    "person": ["age", "weight", "bodyMassIndex", "traits"],
    "habit": ["opioid", "timesPerDay", "effect", "lasting", "tapering"],
    "maintenance": ["medication", "mg", "every"],
    "treatments": ["medication", "doses"],
    "doses": ["mg", "at", "every", "count", "to"],
    "lofexidine": ["from", "until"],
    "cues": ["from", "until"],
  ]

  static func check(_ node: Node, file: String) throws(CommandFailure) {
    try check(node, within: "", file: file)
  }

  private static func check(_ node: Node, within parent: String, file: String) throws(CommandFailure) {
    switch node {
    case .mapping(let mapping):
      guard let allowed = names[parent] else { return }
      for (key, value) in mapping {
        let name = key.string ?? ""
        guard allowed.contains(name) else {
          let line = key.mark.map { "\(file), line \($0.line): " } ?? "\(file): "
          throw CommandFailure(
            exitCode: 65, "\(line)\(name) is not a field\(parent.isEmpty ? "" : " of \(parent)").",
            remedy: "Use one of: \(allowed.joined(separator: ", ")).")
        }
        try check(value, within: name, file: file)
      }
    case .sequence(let elements):
      for element in elements { try check(element, within: parent, file: file) }
    case .scalar, .alias:
      return
    }
  }
}
