// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// Reads the files that ship with the guide.
enum Resource {
  /// The decoded content of the JSON file `name`.
  static func json<Value: Decodable>(_ name: String) throws(GuideError) -> Value {
    guard let value = try? JSONDecoder().decode(Value.self, from: data(name)) else {
      throw .resourceDamaged(file: "\(name).json")
    }
    return value
  }

  /// The sentences of the JSON files `names`.
  static func statements(_ names: [String]) throws(GuideError) -> StatementBook {
    var book = StatementBook()
    for name in names {
      do {
        try book.add(json: data(name), file: "\(name).json")
      } catch {
        throw .resourceDamaged(file: "\(name).json")
      }
    }
    return book
  }

  /// The text of the article `id` in `language`.
  static func article(_ id: String, _ language: Language) throws(GuideError) -> String {
    let file = "\(id).\(language.rawValue)"
    guard let text = String(validating: try data(file, "md"), as: UTF8.self) else {
      throw .resourceDamaged(file: "\(file).md")
    }
    return text
  }

  private static func data(_ name: String, _ kind: String = "json") throws(GuideError) -> Data {
    guard let url = Bundle.module.url(forResource: name, withExtension: kind), let data = try? Data(contentsOf: url)
    else { throw .resourceDamaged(file: "\(name).\(kind)") }
    return data
  }
}

extension Library {
  /// The sources of everything but the articles, which name their own.
  public static var citedSources: CitedSources { CitedSources(in: .module) }
}
