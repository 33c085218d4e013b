// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@Suite("Checking in the terminal")
struct CheckCommandTests {
  private func run(_ arguments: String..., input: String? = nil) throws -> CommandRun {
    let home = try ExampleHome()
    return try CommandRun(arguments: ["check"] + arguments, home: home.folder, input: input)
  }

  @Test("COWS is asked item by item, an answer that is not on the form is asked again, and the total is read")
  func cows() throws {
    let result = try run("cows", input: "3\n2\n2\n1\n2\n1\n1\n2\n1\n1\n1\n0\n")
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("Clinical Opiate Withdrawal Scale (COWS)\n  Total: 14 (0 to 48), moderate.\n"))
    #expect(result.output.hasSuffix("Wesson and Ling, 2003. This version may be copied and used clinically.\n"))
    #expect(result.errors.contains("Use one of: 0, 1, 2, 4."))
  }

  @Test("a red flag comes first")
  func redFlag() throws {
    let result = try run("phq-9", input: String(repeating: "0\n", count: 8) + "1\n\n")
    #expect(result.output.hasPrefix("! You are not alone. Talk to someone today.\n  Call or text 988, day or night."))
    #expect(result.output.contains("Total: 1 (0 to 27), minimal."))
  }

  @Test("questions that do not apply are not asked, and answers that end too soon are kept nowhere")
  func branching() throws {
    let short = try run("taps-2-opioids", input: "0\n0\n")
    #expect(short.exitCode == 0 && short.output.contains("Heroin: 0 (0 to 3), no use in the past 3 months."))
    let ended = try run("phq-2", input: "1\n")
    #expect(ended.exitCode == 65 && ended.output.isEmpty)
    #expect(
      ended.errors.hasSuffix("evenkeel: The answers end before down.\nNothing was kept. Begin again when you like.\n"))
  }

  @Test("many people from a table: bad rows are told by line, the others are scored")
  func table() throws {
    let home = try ExampleHome()
    let file = try home.file(
      "a.csv",
      "id,sex,age,how-often,how-many,six-or-more\nann,female,40,2,1,0\nbob,male,40,2,1,0\n\ncid,male,40,9,1,0\n"
        + "dee,,,2,1,0\neve,female,40,2,,0\n\"fay, f\",female,40,4,4,4\n")
    let result = try CommandRun("check", "audit-c", "--answers", file, "--format", "csv", home: home.folder)
    #expect(result.exitCode == 65)
    #expect(
      result.output == """
        id,total,total_band,total_positive,flags
        ann,3,,yes,
        bob,3,,no,
        dee,3,,,
        "fay, f",12,,yes,six-or-more:alcohol

        """)
    #expect(
      result.errors == """
        line 5: how-often: there is no such answer. Use one of: 0, 1, 2, 3, 4.
        line 7: how-many: not answered. Choose an answer.
        evenkeel: 2 of 6 rows were not scored.
        Mend them and run it again.

        """)
  }

  @Test("one person and many from JSON")
  func json() throws {
    struct Scored: Decodable {
      struct Value: Decodable {
        let value: Double?
        let band: String?
      }
      let id: String?
      let values: [Value]
    }
    let home = try ExampleHome()
    let one = try home.file("one.json", #"{"interest": 3, "down": 2}"#)
    let many = try home.file(
      "many.json", #"[{"id": "x", "answers": {"interest": 1, "down": 0}}, {"id": "y", "answers": {}}]"#)
    let first = try CommandRun("check", "phq-2", "--answers", one, "--format", "json", home: home.folder)
    #expect(try JSONDecoder().decode(Scored.self, from: Data(first.output.utf8)).values.map(\.value) == [5])
    let second = try CommandRun("check", "phq-2", "--answers", many, "--format", "json", home: home.folder)
    #expect(try JSONDecoder().decode([Scored].self, from: Data(second.output.utf8)).map(\.id) == ["x"])
    #expect(
      second.exitCode == 65 && second.errors.hasPrefix("line 2: down: not answered.")
        || second.errors.hasPrefix("line 2: interest: not answered."))
  }

  @Test("the list, a total from elsewhere, and what cannot be")
  func others() throws {
    #expect(try run().output.split(separator: "\n").count == 19)
    #expect(
      try run("--total", "sows=18").output
        == "Subjective Opiate Withdrawal Scale (SOWS, 16 items): 18 (0 to 64), moderate.\n")
    let total = try run("--total", "sows=70")
    #expect(total.exitCode == 65 && total.errors == "evenkeel: sows: there is no such answer.\nUse one of: 0–64.\n")
    let unknown = try run("sows")
    #expect(
      unknown.exitCode == 64
        && unknown.errors.hasPrefix("evenkeel: There is no such instrument.\nUse one of: single-question,"))
  }
}
