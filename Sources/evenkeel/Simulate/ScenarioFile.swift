// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology
import Yams

/// Reads a scenario from a YAML (or JSON) file.
enum ScenarioFile {
  /// - Throws: ``CommandFailure`` with exit code 66 where there is no file, and 65 where it is not a scenario; the words
  ///   name the file and, where they can, the line or the field.
  static func read(_ path: String) throws(CommandFailure) -> Scenario {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        exitCode: 66, "\(path) cannot be read.", remedy: "Check the path; Examples/scenarios has files to begin with.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure(exitCode: 65, "\(path) is not text in UTF-8.", remedy: "Save it as UTF-8.")
    }
    do {
      if let node = try Yams.compose(yaml: text) { try ScenarioFields.check(node, file: path) }
      return try YAMLDecoder().decode(Scenario.self, from: text)
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as YamlError {
      throw CommandFailure(exitCode: 65, "\(path) is not YAML: \(error).", remedy: "Mend that line.")
    } catch let error as DecodingError {
      throw CommandFailure(
        exitCode: 65, "\(path): \(describe(error)).", remedy: "See Examples/scenarios for how it is written.")
    } catch {
      throw CommandFailure(exitCode: 65, "\(path) is not a scenario.", remedy: "See Examples/scenarios.")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
    }
    switch error {
    case .keyNotFound(let key, let context):
      return (context.codingPath.isEmpty ? "" : "\(path(context)): ") + "\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(path(context)) has the wrong type"
    case .dataCorrupted(let context):
      return "\(path(context)): \(context.debugDescription)"
    @unknown default:
      return "it cannot be read"
    }
  }
}
