// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence

/// How an answer is written.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// An answer as JSON for people and programs.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    String(decoding: try ExchangeJSON.data(value, indented: true), as: UTF8.self)
  }
}
