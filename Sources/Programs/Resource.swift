// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// Reads the knowledge files that ship with this target.
enum Resource {
  static func data(_ name: String, _ type: String) throws(ProgramsError) -> Data {
    guard let url = Bundle.module.url(forResource: name, withExtension: type),
      let data = try? Data(contentsOf: url)
    else { throw .resourceDamaged("\(name).\(type)") }
    return data
  }

  static func json<Value: Decodable>(_ name: String) throws(ProgramsError) -> Value {
    let data = try data(name, "json")
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      throw .resourceDamaged("\(name).json")
    }
  }
}

extension Finder {
  /// The sources of everything that ships here.
  public static var citedSources: CitedSources { CitedSources(in: .module) }
}
