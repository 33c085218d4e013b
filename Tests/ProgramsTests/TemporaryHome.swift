// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs

/// A folder of its own for one test, removed at its end.
final class TemporaryHome {
  let folder = FileManager.default.temporaryDirectory.appending(path: "evenkeel-test-\(UUID().uuidString)")
  static let now = Date(timeIntervalSince1970: 1_795_392_000)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var directory: URL { folder.appending(path: "home/directory.sqlite") }

  func file(_ name: String, _ content: Data) throws -> URL {
    let url = folder.appending(path: name)
    try content.write(to: url)
    return url
  }

  func file(_ name: String, _ text: String) throws -> URL {
    try file(name, Data(text.utf8))
  }

  @discardableResult
  func install(_ files: [URL], year: Int? = nil) throws -> DirectoryEdition {
    let installer = DirectoryInstaller(destination: directory, gazetteer: try .bundled(), codes: try .bundled())
    return try installer.install(files, year: year, now: Self.now)
  }

  func installed() throws -> InstalledDirectory {
    try InstalledDirectory.load(from: directory, codes: try .bundled())
  }
}
