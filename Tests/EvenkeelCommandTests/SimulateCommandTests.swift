// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@Suite("Simulating in the terminal")
struct SimulateCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let examples = root.appending(path: "Examples/scenarios")

  /// What each example ends with, as `evenkeel simulate FILE --every 1d` says it.
  private static let expected: [(name: String, words: String)] = {
    let text =
      (try? String(contentsOf: root.appending(path: "Tests/EvenkeelCommandTests/examples.txt"), encoding: .utf8))
    return (text ?? "").components(separatedBy: "== ").dropFirst().map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return (lines[0], lines.dropFirst().joined(separator: "\n").trimmingCharacters(in: .newlines))
    }
  }()

  private func run(_ arguments: String...) throws -> CommandRun {
    let home = try ExampleHome()
    return try CommandRun(arguments: ["simulate"] + arguments, home: home.folder)
  }

  @Test("every example runs and ends with the words that stand in its record", arguments: expected.indices)
  func example(number: Int) throws {
    let (name, words) = Self.expected[number]
    let result = try run(Self.examples.appending(path: "\(name).yaml").path, "--every", "1d")
    #expect(result.exitCode == 0)
    let said = result.errors.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(said == words)
  }

  @Test("the record names every example, and no other")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.examples.path)
    #expect(Self.expected.map { $0.name + ".yaml" } == files.sorted())
    #expect(files.count > 15)
  }

  private static let naltrexone = """
    habit: {opioid: heroin, timesPerDay: 4, effect: 0.7}
    treatments: [{medication: naltrexone-oral, doses: [{mg: 50, at: 10h}]}]
    horizon: 24h
    """

  @Test("the table says what a person reads first")
  func table() throws {
    let home = try ExampleHome()
    let result = try CommandRun(
      "simulate", try home.file("n.yaml", Self.naltrexone), "--every", "12h", home: home.folder)
    #expect(result.exitCode == 0)
    #expect(
      result.output == """
        hours  naltrexone  6β-naltrexol  occupancy of naltrexone  occupancy of heroin  COWS  craving  blocked  vulnerability
        -24.0        0.00          0.00                      0 %                 21 %   2.1       30      0 %          × 1.0
        -12.0        0.00          0.00                      0 %                 21 %   2.1       30      0 %          × 1.0
          0.0        0.00          0.00                      0 %                 21 %   2.1       30      0 %          × 1.0
         12.0       18.31         29.52                     96 %                  0 %  14.3       52     98 %          × 0.0
         24.0        1.16         22.14                     92 %                  0 %  14.8       62     93 %          × 0.1

        """)
  }

  @Test("CSV and JSON have every quantity; a habit's concentrations are never among them")
  func formats() throws {
    let home = try ExampleHome()
    let file = try home.file("n.yaml", Self.naltrexone)
    let csv = try CommandRun("simulate", file, "--format", "csv", home: home.folder)
    let lines = csv.output.split(separator: "\n")
    #expect(
      lines.first
        == "hours,naltrexone (ng/mL),6β-naltrexol (ng/mL),occupancy of naltrexone,occupancy of heroin,signal,COWS,SOWS,craving,blockade,adaptation,respiratory tolerance,relative vulnerability"
    )
    #expect(lines.count == 50)
    #expect(csv.errors.isEmpty)
    let json = try CommandRun("simulate", file, "--format", "json", home: home.folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["times"] as? [Double])?.count == 49)
    #expect(
      ((object["concentrations"] as? [[String: Any]])?.compactMap { $0["name"] as? String }) == [
        "naltrexone", "6β-naltrexol",
      ])
  }

  @Test("the picture is written whole, and where it cannot be, nothing is")
  func plot() throws {
    let home = try ExampleHome()
    let file = try home.file("n.yaml", Self.naltrexone)
    let picture = home.folder.appending(path: "n.svg")
    #expect(try CommandRun("simulate", file, "--plot", picture.path, home: home.folder).exitCode == 0)
    let svg = try String(contentsOf: picture, encoding: .utf8)
    #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n") && svg.contains("withdrawal (COWS)"))
    let nowhere = try CommandRun("simulate", file, "--plot", "/no/such/folder/n.svg", home: home.folder)
    #expect(nowhere.exitCode == 73)
    #expect(nowhere.errors.contains("/no/such/folder/n.svg cannot be written."))
  }

  private static let mistakes: [(text: String, code: Int32, words: String)] = [
    (
      "habbit: {opioid: heroin}\nhorizon: 3d", 65,
      "FILE, line 1: habbit is not a field.\nUse one of: title, person, habit, maintenance, treatments, lofexidine, cues, horizon."
    ),
    ("title: x", 65, "FILE: horizon is missing.\nSee Examples/scenarios for how it is written."),
    (
      "horizon: soon", 65,
      "FILE: horizon: it is not a time such as 30min, 36h, 10d or 4w.\nSee Examples/scenarios for how it is written."
    ),
    (
      "horizon: 5d\nmaintenance: {medication: buprenorphine-weekly, mg: 24, every: 24h}", 65,
      "maintenance/every: doses of buprenorphine-weekly cannot be closer than 5d.\nSpace them out, or choose a form for shorter intervals."
    ),
    (
      "horizon: 5d\nhabit: {opioid: heroin, timesPerDay: 4, effect: 0.7, mg: 100}", 65,
      "FILE, line 2: mg is not a field of habit.\nUse one of: opioid, timesPerDay, effect, lasting, tapering."
    ),
  ]

  @Test("each mistake is named with its place and its remedy", arguments: mistakes.indices)
  func mistake(number: Int) throws {
    let (text, code, words) = Self.mistakes[number]
    let home = try ExampleHome()
    let file = try home.file("wrong.yaml", text)
    let result = try CommandRun("simulate", file, home: home.folder)
    #expect(result.exitCode == code)
    #expect(result.output.isEmpty)
    #expect(result.errors == "evenkeel: " + words.replacing("FILE", with: file) + "\n")
  }

  @Test("a missing file, broken YAML and a wrong step end with their own codes")
  func others() throws {
    let home = try ExampleHome()
    #expect(try CommandRun("simulate", "/no/such.yaml", home: home.folder).exitCode == 66)
    let broken = try CommandRun(
      "simulate", try home.file("b.yaml", "habit: {opioid: heroin\nhorizon: 3"), home: home.folder)
    #expect(broken.exitCode == 65)
    #expect(broken.errors.contains("is not YAML: 2:8"))
    let file = try home.file("n.yaml", Self.naltrexone)
    let step = try CommandRun("simulate", file, "--every", "7min", home: home.folder)
    #expect(step.exitCode == 65)
    #expect(
      step.errors == "evenkeel: every: it is not a multiple of 6 minutes.\nGive for instance 6min, 30min or 1h.\n")
    #expect(try CommandRun("simulate", file, "--every", "often", home: home.folder).exitCode == 64)
  }

  @Test("validation prints each check, writes its page and pictures, and says how many pass")
  func validate() throws {
    let home = try ExampleHome()
    let folder = home.folder.appending(path: "validation")
    let result = try CommandRun("validate", "--people", "40", "--write", folder.path, home: home.folder)
    #expect(result.errors.contains("of 14 checks pass, 7 of the 7 with a star"))
    #expect(result.output.contains("pass  H5 *  Receptors occupied after the last 16 mg of buprenorphine"))
    #expect(result.exitCode == 0)
    let page = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    #expect(page.contains("| [H5 ★](H5.svg) | Receptors occupied after the last 16 mg of buprenorphine | after 4 h |"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 15)
  }

  @Test("calibration refuses an effort of nothing")
  func calibrate() throws {
    let home = try ExampleHome()
    let result = try CommandRun("calibrate", "--effort", "0", home: home.folder)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("--effort takes a number above 0, up to 10."))
  }
}
