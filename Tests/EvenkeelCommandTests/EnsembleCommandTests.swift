// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@Suite("Simulating many people in the terminal")
struct EnsembleCommandTests {
  private let home: ExampleHome
  private let scenario: String

  init() throws {
    home = try ExampleHome()
    scenario = home.folder.appending(path: "scenario.yaml").path
    try """
    title: Methadone stopped
    maintenance: {medication: methadone-oral, mg: 80, every: 24h}
    horizon: 2d
    """.write(toFile: scenario, atomically: true, encoding: .utf8)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments: arguments, home: home.folder)
  }

  private func file(_ name: String) -> String { home.folder.appending(path: name).path }

  @Test("shards that are merged give the bytes and the words of one run")
  func shards() throws {
    let whole = try run(
      "simulate", scenario, "--people", "20", "--seed", "7", "--event", "COWS>=5", "--out", file("all.bin"))
    #expect(whole.exitCode == 0)
    for number in 1...3 {
      let part = try run(
        "simulate", scenario, "--people", "20", "--seed", "7", "--event", "COWS>=5", "--shard", "\(number)/3", "--out",
        file("part\(number).bin"))
      #expect(part.exitCode == 0)
      #expect(part.output == "")
    }
    let merged = try run(
      "merge", file("part3.bin"), file("part1.bin"), file("part2.bin"), "--out", file("merged.bin"))
    #expect(merged.exitCode == 0)
    #expect(merged.output == whole.output)
    #expect(
      FileManager.default.contents(atPath: file("merged.bin")) == FileManager.default.contents(atPath: file("all.bin")))
    #expect(whole.errors.contains("20 virtual people, who differ as published studies found; not a forecast"))
    #expect(whole.output.contains("highest COWS"))
    #expect(whole.output.contains("first COWS>=5"))
  }

  @Test("a shard that is missing is said; one given twice, another's, or a file that is none is refused")
  func mergeFailures() throws {
    for (seed, name) in [("1", "a"), ("2", "b")] {
      _ = try run(
        "simulate", scenario, "--people", "4", "--every", "1d", "--seed", seed, "--shard", "1/2", "--out", file(name))
    }
    let half = try run("merge", file("a"))
    #expect(half.exitCode == 0)
    #expect(half.errors.contains("2 of 4 (the other shards are missing) virtual people"))
    let twice = try run("merge", file("a"), file("a"))
    #expect(twice.exitCode == 65)
    #expect(twice.errors.contains("Part 2 counts people whom another part counts too."))
    let other = try run("merge", file("a"), file("b"))
    #expect(other.exitCode == 65)
    #expect(other.errors.contains("Part 2 is of another scenario, population or build than the first."))
    let none = try run("merge", scenario)
    #expect(none.exitCode == 65)
    #expect(none.errors.contains("scenario.yaml: It is not a part of an ensemble, or was cut off."))
    #expect(try run("merge", file("missing")).exitCode == 66)
  }

  @Test(
    "what does not go together is refused before anything is done",
    arguments: [
      (["--people", "0"], "--people takes a number from 1 to 100000000."),
      (["--shard", "1/2", "--people", "9"], "A shard is only of use in a file: add --out."),
      (["--shard", "3/2", "--people", "9"], "3/2"),
      (["--event", "COWS>=5"], "add --people"),
      (["--people", "9", "--quantiles", "95,5"], "95,5"),
      (["--people", "9", "--event", "COWS=5"], "COWS=5"),
      (["--people", "9", "--plot", "x.svg"], "leave --people out"),
      (["--people", "2", "--shard", "1/3", "--out", "x"], "2 people cannot be shared by 3 shards."),
    ])
  func usage(arguments: [String], words: String) throws {
    let result = try CommandRun(arguments: ["simulate", scenario] + arguments, home: home.folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(words))
    #expect(result.output == "")
  }

  @Test("the people and their courses can be had as tables")
  func tables() throws {
    let result = try run(
      "simulate", scenario, "--people", "3", "--bodies", "drawn", "--every", "1d", "--parameters", file("people.csv"),
      "--trajectories", file("courses.csv"), "--format", "csv", "--quantiles", "50")
    #expect(result.exitCode == 0)
    let people = try String(contentsOfFile: file("people.csv"), encoding: .utf8).split(separator: "\n")
    #expect(people.count == 4)
    #expect(people[0].hasPrefix("person,age,weight,body-mass-index,traits,methadone-oral/"))
    let courses = try String(contentsOfFile: file("courses.csv"), encoding: .utf8).split(separator: "\n")
    // Three people, a day before to two days after.
    #expect(courses.count == 1 + 3 * 4)
    #expect(courses[0].hasPrefix("person,age,weight,body-mass-index,traits,hours,R-methadone (ng/mL)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).allSatisfy { !$0.hasSuffix(".part") })
    #expect(result.output.split(separator: "\n").count == 5)
    let unwritable = try run(
      "simulate", scenario, "--people", "2", "--every", "1d", "--trajectories", file("no/such/folder.csv"))
    #expect(unwritable.exitCode == 73)
  }

  @Test("doses written as a table of events give the course of the same doses in the scenario")
  func events() throws {
    let plain = file("plain.yaml")
    try "horizon: 2d\n".write(toFile: plain, atomically: true, encoding: .utf8)
    let dosed = file("dosed.yaml")
    try """
    treatments: [{medication: buprenorphine-sublingual, doses: [{mg: 8, at: -10h, every: 12h, count: 3}]}]
    horizon: 2d
    """.write(toFile: dosed, atomically: true, encoding: .utf8)
    try """
    ID,MEDICATION,TIME,AMT,EVID,II,ADDL,DV
    1,buprenorphine-sublingual,-10,8,1,12,2,.
    1,buprenorphine-sublingual,20,.,0,.,.,1.5
    """.write(toFile: file("events.csv"), atomically: true, encoding: .utf8)
    let byTable = try run("simulate", plain, "--events", file("events.csv"), "--format", "csv", "--every", "4h")
    let byScenario = try run(
      "simulate", dosed, "--format", "csv", "--every", "4h", "--events-out", file("out.csv"))
    #expect(byTable.exitCode == 0)
    #expect(byTable.output == byScenario.output)
    #expect(
      try String(contentsOfFile: file("out.csv"), encoding: .utf8) == """
        ID,MEDICATION,TIME,AMT,EVID,CMT,II,ADDL,SS,RATE
        1,buprenorphine-sublingual,-10,8,1,0,0,0,0,0
        1,buprenorphine-sublingual,2,8,1,0,0,0,0,0
        1,buprenorphine-sublingual,14,8,1,0,0,0,0,0

        """)
    let again = try run("simulate", plain, "--events", file("out.csv"), "--format", "csv", "--every", "4h")
    #expect(again.output == byScenario.output)
  }

  @Test(
    "a table of events that cannot be is refused with its line and column",
    arguments: [
      ("TIME,AMT\n0,8", "the column MEDICATION is missing"),
      ("MEDICATION,TIME,AMT\nnaltrexone-oral,x,50", "line 2, TIME: x is not a number."),
      ("MEDICATION,TIME,AMT,EVID\nnaltrexone-oral,0,50,7", "line 2, EVID: it is none of 0 to 4."),
      ("ID,MEDICATION,TIME,AMT\n1,naltrexone-oral,0,50\n2,naltrexone-oral,0,50", "line 3, ID: there is more than one"),
      ("MEDICATION,TIME,AMT\naspirin,0,50", "treatments/0/medication: aspirin is not known"),
      ("MEDICATION,TIME,AMT\nnaltrexone-oral,0,50000", "treatments/0/events/0/amount: naltrexone-oral is not"),
      ("MEDICATION,TIME,AMT,CMT\nnaltrexone-oral,0,50,knee", "treatments/0/events/0/cmt: naltrexone-oral has no"),
      (
        "MEDICATION,TIME,AMT\nnaltrexone-oral,0,50\nnaltrexone-oral,0.5,50",
        "treatments/0/events/1/time: doses of naltrexone-oral"
      ),
      ("", "is empty"),
    ])
  func eventFailures(table: String, words: String) throws {
    try table.write(toFile: file("events.csv"), atomically: true, encoding: .utf8)
    let result = try run("simulate", scenario, "--events", file("events.csv"))
    #expect(result.exitCode == 65)
    #expect(result.errors.contains(words))
  }

  @Test("Ctrl-C leaves no half file")
  func interrupted() throws {
    let process = Process()
    process.executableURL = CommandRun.binary
    process.arguments = [
      "simulate", scenario, "--people", "100000", "--trajectories", file("long.csv"), "--every", "6min",
    ]
    process.environment = ["EVENKEEL_HOME": home.folder.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Until the work has begun: the file beside its place is there.
    let beside = file(".long.csv.part")
    while process.isRunning, !FileManager.default.fileExists(atPath: beside) { sched_yield() }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(left.allSatisfy { !$0.contains("long.csv") })
  }
}
