// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The files of the package, found from this file's place in it.
enum PackageFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files below `folder` whose names end in `ending`, by path from the root, in alphabetical order. A folder that
  /// does not exist has none.
  static func paths(below folder: String, ending: String) -> [String] {
    let below = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (below ?? []).filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: path))
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The knowledge and text files that ship with the targets.
  static var resources: [String] {
    paths(below: "Sources", ending: ".json").filter { $0.split(separator: "/").dropFirst(2).first == "Resources" }
  }
}
