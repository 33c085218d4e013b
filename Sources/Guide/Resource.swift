// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Reads the files that ship with the guide.
enum Resource {
  /// The decoded content of the JSON file `name`.
  static func json<Value: Decodable>(_ name: String) throws(GuideError) -> Value {
    let file = "\(name).json"
    guard let url = Bundle.module.url(forResource: name, withExtension: "json"), let data = try? Data(contentsOf: url),
      let value = try? JSONDecoder().decode(Value.self, from: data)
    else { throw .resourceDamaged(file: file) }
    return value
  }
}
