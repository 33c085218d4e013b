// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@Suite("Understanding in the terminal")
struct UnderstandCommandTests {
  private func run(_ arguments: String...) throws -> CommandRun {
    let home = try ExampleHome()
    return try CommandRun(arguments: ["understand"] + arguments, home: home.folder)
  }

  @Test("it says the same as the page")
  func words() throws {
    let result = try run("heroin=13", "--plan", "naltrexone-tablets=3")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n").map(String.init)
    let expected: [String] = [
      "Heroin, every day (13 weeks): Start naltrexone tablets (3 days)", "(25 mg on the first day, then 50 mg a day)",
      "! This is too soon for naltrexone. After heroin, all opioids must be gone first: at least 7 to 10 days. Only a "
        + "prescriber can say when it is time.",
      "! Before the first dose the prescriber checks that no opioid is left, with a urine test and often with a small "
        + "test dose of naloxone.", "Withdrawal",
      "  Withdrawal begins about 8 hours after the last use. It is worst around day 2, and most people are through it "
        + "by day 13.",
    ]
    #expect(Array(lines.prefix(6)) == expected)
    #expect(lines.last == "- It cannot say which dose is right for anyone. Only a prescriber can.")
  }

  @Test("without a situation it lists what can be chosen")
  func choices() throws {
    let lines = try run("--lang", "es").output.split(separator: "\n")
    #expect(lines.count == 18)
    #expect(lines[0].hasPrefix("heroin") && lines[0].contains("=1…13 semanas"))
  }

  @Test("JSON holds one outlook for each plan, and a picture is written whole")
  func files() throws {
    let home = try ExampleHome()
    let picture = home.folder.appending(path: "p.svg")
    let result = try CommandRun(
      "understand", "methadone=60", "--plan", "stop", "--compare", "taper=4", "--format", "json", "--plot",
      picture.path,
      home: home.folder)
    struct Answer: Decodable {
      struct Outlook: Decodable {
        struct Choice: Decodable, Equatable {
          let id: String
          let number: Int?
        }
        let plan: Choice
        let situation: Choice
      }
      let outlooks: [Outlook]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    #expect(answer.outlooks.map(\.plan) == [.init(id: "stop", number: nil), .init(id: "taper", number: 4)])
    #expect(answer.outlooks.allSatisfy { $0.situation == .init(id: "methadone", number: 60) })
    #expect(try String(contentsOf: picture, encoding: .utf8).hasSuffix("</svg>\n"))
  }

  @Test(
    "what cannot be ends with 64 and says what to do",
    arguments: [
      (
        ["heroin=99"],
        "evenkeel: “For how many weeks, every day?” needs a number that fits.\nEnter a number from 1 to 13.\n"
      ),
      (
        ["heroin", "--plan", "taper"],
        "evenkeel: plan: there is no such choice here.\nChoose one of: stop, buprenorphine, methadone, "
          + "naltrexone-tablets, naltrexone-monthly.\n"
      ),
    ])
  func refused(arguments: [String], words: String) throws {
    let home = try ExampleHome()
    let result = try CommandRun(arguments: ["understand"] + arguments, home: home.folder)
    #expect(result.exitCode == 64 && result.output.isEmpty && result.errors == words)
  }
}
