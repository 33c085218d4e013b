// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing
import Treatment

@Suite("Comparing in the terminal")
struct CompareCommandTests {
  private func run(_ arguments: String...) throws -> CommandRun {
    let home = try ExampleHome()
    return try CommandRun(arguments: arguments, home: home.folder)
  }

  private func file(_ text: String) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "profile-\(UUID().uuidString).yaml")
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  @Test("a profile is compared as the library does it")
  func same() throws {
    let path = try file("goal: opioids\nopioids: {fentanyl: 0}\npregnant: yes\nwish: naltrexone-injection\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let result = try run("compare", path, "--format", "json")
    let library = try TreatmentLibrary()
    var profile = Profile()
    for (field, text) in [
      ("goal", "opioids"), ("opioids", "fentanyl=0"), ("pregnant", "yes"), ("wish", "naltrexone-injection"),
    ] { try library.reader.set(field, [text], in: &profile) }
    let expected = library.answer(library.comparison(profile), .english)
    #expect(result.exitCode == 0)
    #expect(result.output == String(decoding: try ExchangeJSON.data(expected, indented: true), as: UTF8.self) + "\n")
  }

  @Test("what cannot be read is told with the file, the field and what is legal")
  func refused() throws {
    let wrong = try file("liver: bad\n")
    defer { try? FileManager.default.removeItem(atPath: wrong) }
    let result = try run("compare", wrong)
    #expect(result.exitCode == 65 && result.output.isEmpty)
    #expect(result.errors.contains("liver: there is no such answer."))
    #expect(result.errors.contains("healthy, disease, moderate, severe, acute, unknown"))
    #expect(try run("compare", "/nonexistent.yaml").exitCode == 66)
    #expect(try run("plan", "no-such-plan").exitCode == 64)
    #expect(try run("plan", "naltrexone", "--cows", "70").errors.contains("Use a whole number from 0 to 48."))
  }

  @Test("a plan for naltrexone counts the days of each opioid and does not start too early")
  func plan() throws {
    let result = try run("plan", "naltrexone-injection-start", "--after", "heroin=4", "--after", "methadone=12")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("NOT NOW."))
    #expect(result.output.contains("Heroin: at least 3 more days without any opioid."))
    #expect(result.output.contains("Methadone: the shortest wait of 10 days is over."))
    let person = try run("plan", "naltrexone-injection-start", "--person", "--lang", "es")
    #expect(person.output.hasPrefix("For the person: "))
  }

  @Test("the example profiles can be compared", arguments: ["fentanyl-daily", "pregnant", "after-detox-and-alcohol"])
  func examples(name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let result = try run("compare", root.appending(path: "Examples/profiles/\(name).yaml").path)
    #expect(result.exitCode == 0 && result.output.contains("5. "))
  }
}
