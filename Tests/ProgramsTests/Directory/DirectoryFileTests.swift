// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs
import Testing

@Suite("The installed directory")
struct DirectoryFileTests {
  @Test("without one, the error says so; a file of another program is not read")
  func missing() throws {
    let home = try TemporaryHome()
    #expect(throws: ProgramsError.directoryMissing(path: home.directory.path)) { try home.installed() }
    let other = try home.file("other.sqlite", "this is no database")
    #expect(throws: ProgramsError.self) { try InstalledDirectory.load(from: other, codes: try .bundled()) }
  }

  @Test("only its owner may read it")
  func permissions() throws {
    let home = try TemporaryHome()
    try home.install([try home.file("a.csv", ExampleFiles.csv(ExampleFiles.charleston))])
    let mode = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(home.directory.path) == 0o600)
    #expect(try mode(home.directory.deletingLastPathComponent().path) == 0o700)
  }

  @Test("many imports at once leave one whole directory and nothing else")
  func concurrent() async throws {
    let home = try TemporaryHome()
    let files = try (1...6).map { count in
      let rows = (1...count * 50).map { "Example \($0),,\($0) Example Street,,Charleston,WV,25301,304-555-0100,,,,,SA" }
      return try home.file("\(count).csv", ([ExampleFiles.heading] + rows).joined(separator: "\n"))
    }
    let (destination, gazetteer, codes) = (home.directory, try Gazetteer.bundled(), try ServiceCodes.bundled())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for file in files {
        group.addTask {
          let installer = DirectoryInstaller(destination: destination, gazetteer: gazetteer, codes: codes)
          _ = try installer.install([file], now: TemporaryHome.now)
        }
      }
      try await group.waitForAll()
    }
    let installed = try home.installed()
    #expect(installed.facilities.count == installed.edition.report.kept)
    #expect([50, 100, 150, 200, 250, 300].contains(installed.facilities.count))
    let left = try FileManager.default.contentsOfDirectory(atPath: destination.deletingLastPathComponent().path)
    #expect(left == ["directory.sqlite"])
  }

  @Test("what a crashed import left behind does no harm and is removed by the next one")
  func crash() throws {
    let home = try TemporaryHome()
    let file = try home.file("a.csv", ExampleFiles.csv(ExampleFiles.charleston))
    try home.install([file])
    let folder = home.directory.deletingLastPathComponent()
    // No process has this number: Linux allows 4,194,304 at most.
    let abandoned = folder.appending(path: ".directory-99999999-example.partial")
    let running = folder.appending(path: ".directory-\(ProcessInfo.processInfo.processIdentifier)-example.partial")
    try Data("half".utf8).write(to: abandoned)
    try Data("half".utf8).write(to: running)
    #expect(try home.installed().facilities.count == 1)
    try home.install([file])
    #expect(!FileManager.default.fileExists(atPath: abandoned.path))
    #expect(FileManager.default.fileExists(atPath: running.path))
  }

  @Test("a folder that cannot be written is said, and nothing is left")
  func unwritable() throws {
    let home = try TemporaryHome()
    let file = try home.file("a.csv", ExampleFiles.csv(ExampleFiles.charleston))
    let blocked = try home.file("blocked", "a file where a folder should be")
    let installer = DirectoryInstaller(
      destination: blocked.appending(path: "directory.sqlite"), gazetteer: try .bundled(), codes: try .bundled())
    #expect(throws: ProgramsError.self) { try installer.install([file], now: TemporaryHome.now) }
  }
}
