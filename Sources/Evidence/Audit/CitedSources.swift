// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// How often the knowledge files of a target name each source: what a source supports.
public struct CitedSources: Sendable {
  /// How often each file, by its name without `.json`, names each source by its key.
  public let files: [String: [String: Int]]

  /// Reads all JSON files of `bundle`, also in its folders; one that cannot be read names nothing.
  /// - Parameter omitted: the names of files whose members called `source` are no citations.
  public init(in bundle: Bundle, omitting omitted: Set<String> = []) {
    var files: [String: [String: Int]] = [:]
    let below = FileManager.default.enumerator(at: bundle.bundleURL, includingPropertiesForKeys: nil)
    for case let url as URL in below?.allObjects ?? [] where url.pathExtension == "json" {
      let name = url.deletingPathExtension().lastPathComponent
      guard !omitted.contains(name), let data = try? Data(contentsOf: url),
        let audit = try? KnowledgeAudit(json: data, file: name, bibliography: Bibliography([]))
      else { continue }
      for (key, _) in audit.keys { files[name, default: [:]][key, default: 0] += 1 }
    }
    self.files = files
  }
}
