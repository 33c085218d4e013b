// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// Reads the files that ship with the simulator.
enum Resource {
  /// The decoded content of the JSON file `name`.
  static func json<Value: Decodable>(_ name: String) throws(PharmacologyError) -> Value {
    let file = "\(name).json"
    guard let url = Bundle.module.url(forResource: name, withExtension: "json"), let data = try? Data(contentsOf: url)
    else { throw .resourceDamaged(file: file, detail: "it cannot be read") }
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch let error as DecodingError {
      throw .resourceDamaged(file: file, detail: "\(error)")
    } catch {
      throw .resourceDamaged(file: file, detail: "it is not JSON")
    }
  }
}

extension Simulation {
  /// The sources of everything that ships here.
  public static var citedSources: CitedSources { CitedSources(in: .module) }
}
