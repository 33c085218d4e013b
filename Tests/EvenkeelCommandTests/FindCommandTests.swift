// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Programs
import Testing

@Suite("evenkeel find")
struct FindCommandTests {
  @Test("the whole answer as a person reads it: data on standard output, words on standard error")
  func table() throws {
    let home = try ExampleHome()
    try home.install()
    let run = try CommandRun(
      "find", "--near", "38.35,-81.63", "--within", "any", "--would-like", "naltrexone,spanish", "--payment",
      "medicaid",
      home: home.folder)
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        1. Example Recovery – Main Site
           Charleston, WV 25301 · less than 1 mile
           Call 304-555-0101 (for new patients)
           Lists 3 of 3: Medicaid, naltrexone, Spanish
           evenkeel program near

        2. Example House
           Huntington, WV 25701 · about 44 miles, by ZIP
           Call 304-555-0200 ext. 5
           Lists 1 of 3: Medicaid
           Unclear, ask: naltrexone
           Not listed, ask: Spanish
           ! It lists naltrexone, but not that it prescribes it. Ask who would prescribe.
           evenkeel program zip

        """)
    #expect(
      run.errors == """
        2 programs fit, near 38.35, -81.63


        From SAMHSA's 2024 directory (2023 survey): call first.
        Helpline, free, day and night: 1-800-662-4357. Crisis: 988. Emergency: 911.

        """)
  }

  @Test("the whole answer as CSV")
  func csv() throws {
    let home = try ExampleHome()
    try home.install()
    let run = try CommandRun(
      "find", "--near", "38.35,-81.63", "--medication", "naltrexone-injection", "--would-like", "telehealth",
      "--format",
      "csv", home: home.folder)
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        id,name,unit,street,city,state,zip,phone,intake,miles,precision,points,possible,listed,unclear,not_listed
        near,Example Recovery,Main Site,1 Example Street,Charleston,WV,25301,304-555-0100,304-555-0101,0.7,address,10,11,naltrexone-injection,,telehealth

        """)
  }

  @Test("JSON is the very answer of the library")
  func json() throws {
    let home = try ExampleHome()
    try home.install()
    let run = try CommandRun(
      "find", "--near", "38.35,-81.63", "--medication", "naltrexone", "--format", "json", home: home.folder)
    let finder = try Finder(directory: home.installed)
    let query = SearchQuery(near: .name("38.35,-81.63"), wishes: [Wish("naltrexone", .must)], limit: 10)
    let answer = try ExchangeJSON.data(try finder.answer(query), indented: true)
    #expect(run.output == String(decoding: answer, as: UTF8.self) + "\n")
  }

  @Test("when nothing fits, what would help is said")
  func relaxations() throws {
    let home = try ExampleHome()
    try home.install()
    let run = try CommandRun(
      "find", "--near", "38.35,-81.63", "--language", "vietnamese", "--within", "20", home: home.folder)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.contains(
        "What would help, one change at a time:\n  give up as a must: Vietnamese: 1; nearest less than 1 mile\n"))
  }

  @Test("without a directory it says how to install one, with exit code 69")
  func noDirectory() throws {
    let home = try ExampleHome()
    let run = try CommandRun("find", "--near", "38.35,-81.63", home: home.folder)
    #expect(run.exitCode == 69)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("evenkeel directory install"))
  }

  @Test(
    "mistakes are named with their remedy and exit code 64",
    arguments: [
      (["--near", "38.35,-81.63", "--medication", "naltrexon"], "Perhaps you meant naltrexone"),
      (["--near", "38.35,-81.63", "--payment", "spanish"], "Use --language spanish."),
      (["--near", "nowhere at all"], "We do not know this place."),
      (["--medication", "methadone"], "Say where"),
      (["--near", "25301", "--within", "far"], "--within"),
      (["--near", "25301", "--limit", "0"], "--limit takes a number from 1 to 500."),
    ])
  func mistakes(_ arguments: [String], _ words: String) throws {
    let home = try ExampleHome()
    try home.install()
    let run = try CommandRun(arguments: ["find"] + arguments, home: home.folder)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("one program in full, in Spanish, and an id that the directory does not have")
  func program() throws {
    let home = try ExampleHome()
    try home.install()
    let run = try CommandRun("program", "near", "--lang", "es", home: home.folder)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("Example Recovery – Main Site\n1 Example Street\nCharleston, WV 25301\n"))
    #expect(run.output.contains("TENGA A MANO"))
    #expect(run.output.contains("- naltrexona inyectable, una vez al mes (VTRL)"))
    let missing = try CommandRun("program", "nobody", home: home.folder)
    #expect(missing.exitCode == 65)
    #expect(missing.errors == "evenkeel: The directory has no program with this id.\nTake the id from: evenkeel find\n")
  }

  @Test("everything that can be wished for is listed")
  func wishes() throws {
    let home = try ExampleHome()
    let run = try CommandRun("find", "--wishes", home: home.folder)
    #expect(run.exitCode == 0)
    for wish in try WishVocabulary.bundled().all { #expect(run.output.contains("  \(wish.id) ")) }
  }
}
