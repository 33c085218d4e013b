// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Reads the knowledge files that ship with this target.
enum Resource {
  /// The bytes of `name` with the extension `type`.
  static func data(_ name: String, _ type: String) throws(EvidenceError) -> Data {
    guard let url = Bundle.module.url(forResource: name, withExtension: type), let data = try? Data(contentsOf: url)
    else { throw .resourceDamaged(file: "\(name).\(type)", detail: "it cannot be read") }
    return data
  }

  /// The value that `data`, the content of `file`, holds.
  static func decode<Value: Decodable>(_ data: Data, file: String) throws(EvidenceError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch let error as EvidenceError {
      throw error
    } catch let error as DecodingError {
      throw .resourceDamaged(file: file, detail: describe(error))
    } catch {
      throw .resourceDamaged(file: file, detail: "it is not JSON")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "\(path(context)) lacks \(key.stringValue)"
    case .typeMismatch(_, let context): "\(path(context)) has the wrong type"
    case .valueNotFound(_, let context): "\(path(context)) has no value"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is not JSON"
    case .dataCorrupted(let context): "\(path(context)): \(context.debugDescription)"
    @unknown default: "it cannot be read"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    let steps = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return steps.isEmpty ? "the whole" : steps.joined(separator: "/")
  }
}

extension WordList {
  /// The sources of the rules.
  public static var citedSources: CitedSources { CitedSources(in: .module, omitting: ["bibliography"]) }
}
