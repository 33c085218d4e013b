// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// What can go wrong before the pages can be served.
public enum WebError: Error, Equatable, Sendable {
  /// A file that ships with the pages is missing or cannot be read.
  case resourceDamaged(String)
}

/// Reads the files that ship with this target.
enum WebResource {
  static func data(_ path: String) throws(WebError) -> Data {
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else { throw .resourceDamaged(path) }
    return data
  }

  static func text(_ path: String) throws(WebError) -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  static func json<Value: Decodable>(_ path: String) throws(WebError) -> Value {
    let data = try data(path)
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      throw .resourceDamaged(path)
    }
  }

  /// The names of the files in `folder`, sorted.
  static func names(in folder: String) throws(WebError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: folder).path)
    else { throw .resourceDamaged(folder) }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The sources of the pages' own sentences. The short labels and the description of the API cite nothing.
  static var citedSources: CitedSources { CitedSources(in: .module, omitting: ["en", "es", "openapi", "supports"]) }

  private static var folder: URL { Bundle.module.bundleURL.appending(path: "Resources") }
}
