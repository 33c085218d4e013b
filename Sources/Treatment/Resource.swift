// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// Reads the knowledge files that ship with this target.
enum Resource {
  static func json<Value: Decodable>(_ name: String) throws(TreatmentError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: data(name))
    } catch let error as TreatmentError {
      throw error
    } catch let DecodingError.keyNotFound(key, context) {
      throw .resourceDamaged(file: "\(name).json", problems: ["\(path(context.codingPath)) lacks \(key.stringValue)"])
    } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context),
      let DecodingError.dataCorrupted(context)
    {
      throw .resourceDamaged(file: "\(name).json", problems: ["\(path(context.codingPath)) cannot be read"])
    } catch {
      throw .resourceDamaged(file: "\(name).json", problems: ["it is not JSON"])
    }
  }

  static func statements(_ name: String) throws(TreatmentError) -> StatementBook {
    var book = StatementBook()
    do {
      try book.add(json: data(name), file: "\(name).json")
    } catch {
      throw .resourceDamaged(file: "\(name).json", problems: ["it cannot be read"])
    }
    return book
  }

  private static func data(_ name: String) throws(TreatmentError) -> Data {
    guard let url = Bundle.module.url(forResource: name, withExtension: "json"), let data = try? Data(contentsOf: url)
    else { throw .resourceDamaged(file: "\(name).json", problems: ["it cannot be read"]) }
    return data
  }

  private static func path(_ path: [any CodingKey]) -> String {
    let steps = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return steps.isEmpty ? "the whole" : steps.joined(separator: "/")
  }
}

extension TreatmentLibrary {
  /// The sources of everything that ships here.
  public static var citedSources: CitedSources { CitedSources(in: .module) }
}
