// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import EvenkeelWeb
import Foundation
import Guide
import Instruments
import Testing
import Treatment

@Suite("The library in the terminal")
struct LibraryCommandTests {
  private func run(_ arguments: String...) throws -> CommandRun {
    let home = try ExampleHome()
    return try CommandRun(arguments: arguments, home: home.folder)
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try ExchangeJSON.data(value, indented: true), as: UTF8.self) + "\n"
  }

  @Test("articles, findings, ways to pay and a sheet are those of the library")
  func same() throws {
    let library = try Library()
    let search = try SiteSearch(library: library, treatment: TreatmentLibrary(), instruments: InstrumentLibrary())
    let article = try json(ArticleAnswer(library.article(called: "tonight", .spanish)))
    #expect(try run("library", "tonight", "--lang", "es", "--format", "json").output == article)
    #expect(try run("library", "--format", "json").output == json(library.answer(.english)))
    let found = try json(search.found("methodone", .english))
    #expect(try run("library", "--search", "methodone", "--format", "json").output == found)
    let ways = try json(CostAnswer(library.costs.advice(["insurance": ["none"]]), .english))
    #expect(try run("costs", "insurance=none", "--format", "json").output == ways)
    let request = VisitRequest(
      kind: "otp", notes: ["goal": "sleep"], chosen: ["questions": ["missed", "wait"]], own: ["worries": "my boss"],
      scores: ["PHQ-9: 12"])
    let sheet = try run(
      "prepare", "otp", "--note", "goal=sleep", "--choose", "questions=missed", "--choose", "questions=wait", "--own",
      "worries=my boss", "--score", "PHQ-9: 12", "--format", "json")
    #expect(try sheet.exitCode == 0 && sheet.output == json(library.sheet(request, .english)))
  }

  @Test("an article is read with numbered sources, in lines that fit")
  func reads() throws {
    let text = try run("library", "tonight").output
    #expect(text.hasPrefix("WHAT TO DO TONIGHT\n"))
    #expect(text.contains("[1] ") && text.contains("You are in withdrawal now\n---"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 104 || !$0.contains(" ") })
  }

  @Test("danger goes to standard error, what was found to standard output")
  func danger() throws {
    let result = try run("library", "--search", "he overdosed")
    #expect(result.errors.contains("Call 911, give naloxone, stay with them."))
    #expect(result.exitCode == 0 && result.output.contains("/library/overdose-and-naloxone"))
  }

  @Test("what there is not is told with what there is")
  func refused() throws {
    let article = try run("library", "tonigt")
    #expect(article.exitCode == 64 && article.output.isEmpty && article.errors.contains("Did you mean: tonight?"))
    let cost = try run("costs", "insurance=gold")
    #expect(cost.exitCode == 64 && cost.errors.contains("medicaid, medicare, private, va, none, not-sure"))
    #expect(try run("costs", "insurance").exitCode == 64)
    #expect(try run("library", "tonight", "--search", "x").exitCode == 64)
    #expect(try run("prepare", "party").errors.contains("office, otp, telehealth, emergency, counselor"))
    let long = try run("prepare", "otp", "--note", "goal=\(String(repeating: "x", count: 201))")
    #expect(long.exitCode == 64 && long.errors.contains("at most 200 letters"))
  }
}
