// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@Suite("evenkeel directory")
struct DirectoryCommandTests {
  @Test("install and status")
  func install() throws {
    let home = try ExampleHome()
    let file = try home.file("directory_2024.csv", ExampleHome.directory)
    let run = try CommandRun("directory", "install", file, home: home.folder)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Installed directory_2024.csv in "))
    #expect(run.errors.contains("Rows read 2, kept 2, dropped 0"))
    let status = try CommandRun("directory", "status", home: home.folder)
    #expect(status.exitCode == 0)
    #expect(
      status.output.hasPrefix("Directory    SAMHSA's 2024 directory (2023 survey)\nFrom         directory_2024.csv\n"))
    #expect(status.output.contains("Programs     2\n"))
    let json = try CommandRun("directory", "status", "--format", "json", home: home.folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["programs"] as? Int == 2)
    #expect(object["edition"] as? Int == 2024)
  }

  @Test("a broken file is refused with its place and exit code 65, and the directory stays byte for byte")
  func refusal() throws {
    let home = try ExampleHome()
    try home.install()
    let before = try Data(contentsOf: home.installed)
    let run = try CommandRun(
      "directory", "install", try home.file("broken.csv", ExampleHome.directory + "\ntoo,short\n"), home: home.folder)
    #expect(run.exitCode == 65)
    #expect(
      run.errors.hasSuffix(
        "evenkeel: broken.csv, row 4: this row has 2 fields, the heading has 18.\nMend the row, or download the file again.\n"
      ))
    #expect(try Data(contentsOf: home.installed) == before)
  }

  @Test("without a file, and none nearby, it says where to get one; status says that none is installed")
  func nothing() throws {
    let home = try ExampleHome()
    let run = try CommandRun("directory", "install", home: home.folder)
    #expect(run.exitCode == 69)
    #expect(run.errors.contains("evenkeel directory install FILE"))
    let status = try CommandRun("directory", "status", home: home.folder)
    #expect(status.exitCode == 69)
    #expect(try CommandRun("directory", "install", "http://example.org/a.xlsx", home: home.folder).exitCode == 64)
  }

  @Test(
    "every command's help gives an example",
    arguments: ["find", "program", "serve", "directory install", "directory status"])
  func help(_ command: String) throws {
    let home = try ExampleHome()
    let run = try CommandRun(arguments: command.split(separator: " ").map(String.init) + ["--help"], home: home.folder)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("evenkeel \(command)"))
    #expect(run.output.contains("Example"))
  }
}
