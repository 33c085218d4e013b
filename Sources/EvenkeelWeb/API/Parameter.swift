// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Hummingbird
import Programs

/// Parameters after the `?` of the API's GET routes; none of them says anything about a person's place or wishes.
enum Parameter {
  static func language(of request: Request) throws(Problem) -> Language {
    try value("language", of: request, usual: .english)
  }

  static func condition(of request: Request) throws(Problem) -> Condition {
    try value("condition", of: request, usual: .opioids)
  }

  private static func value<Value: RawRepresentable & CaseIterable>(
    _ name: String, of request: Request, usual: Value
  ) throws(Problem) -> Value where Value.RawValue == String {
    guard let text = request.uri.queryParameters.get(name) else { return usual }
    guard let value = Value(rawValue: text) else {
      let values = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalidParameter(name, remedy: "Use one of: \(values).")
    }
    return value
  }
}
