// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs
import Testing

@Suite("Import: repairs")
struct ImportRepairTests {
  private func facilities(_ data: Data) throws -> ([Facility], ImportReport) {
    let home = try TemporaryHome()
    let edition = try home.install([try home.file("a.csv", data)])
    return (try home.installed().facilities, edition.report)
  }

  private func facilities(_ rows: String...) throws -> ([Facility], ImportReport) {
    try facilities(Data(([ExampleFiles.heading] + rows).joined(separator: "\n").utf8))
  }

  @Test("what is broken is mended and counted")
  func repairs() throws {
    let (facilities, report) = try facilities(
      "PeÃ±asco  Example,Itâ€™s us,,,Albuquerque,new mexico,87102-1234,505-555-0100 x12,888-304HOPE,not a number,,,SA * OP",
      "Example Two,,1 Example Street,,Holyoke,MA,1040,413-555-0100,,,,,SA * ZZZ")
    #expect(facilities.map(\.name) == ["Peñasco Example", "Example Two"])
    #expect(facilities[0].unit == "It’s us")
    #expect(facilities[0].street == nil)
    #expect(facilities[0].state == "NM")
    #expect(facilities.map(\.zip) == ["87102", "01040"])
    #expect(facilities[0].intake.map(\.display) == ["888-304-4673"])
    #expect(
      report.repaired == [
        "text in the wrong encoding": 1, "doubled or stray spaces": 1, "state spelled out": 1,
        "ZIP without its leading zeros or with four more digits": 2, "coordinates missing, taken from the ZIP": 2,
      ])
    #expect(
      report.noted == [
        "address withheld by the program": 1, "telephone number with an extension": 1,
        "telephone number that cannot be dialed, left out": 1, "code that SAMHSA's key does not have: ZZZ": 1,
      ])
  }

  @Test(
    "names that are right already are left alone", arguments: ["Café Example", "Niños y Niñas", "São Example", "Ánimo"])
  func rightNames(_ name: String) throws {
    let (facilities, report) = try facilities("\(name),,1 Example Street,,Charleston,WV,25301,304-555-0100,,,,,SA")
    #expect(facilities.map(\.name) == [name])
    #expect(report.repaired["text in the wrong encoding"] == nil)
  }

  @Test("rows that are no program are dropped, and why is said")
  func junk() throws {
    let (facilities, report) = try facilities(
      ExampleFiles.charleston, ExampleFiles.charleston, ExampleFiles.heading,
      ",,1 Street,,Charleston,WV,25301,304-555-0100,,,,,SA",
      "Ghost,,,,Charleston,WV,25301,,,,,,SA")
    #expect(facilities.count == 1)
    #expect(report.read == 5)
    #expect(report.kept == 1)
    #expect(
      report.dropped == [
        "the same program twice": 1, "heading repeated": 1, "no name": 1, "neither telephone nor address": 1,
      ])
  }

  @Test("programs alike but for their services are both kept, with ids of their own")
  func twins() throws {
    let twin = ExampleFiles.charleston + " TELE"
    let (facilities, _) = try facilities(ExampleFiles.charleston, twin)
    #expect(facilities.count == 2)
    #expect(facilities[1].id == facilities[0].id + "-2")
  }

  @Test("a file in Windows-1252, and one with a byte-order mark and quoted line ends, are read aright")
  func encodings() throws {
    let text = ExampleFiles.csv("Café Example,,1 Example Street,,Charleston,WV,25301,304-555-0100,,,,,SA")
    let windows = try #require(text.data(using: .windowsCP1252))
    let (old, report) = try facilities(windows)
    #expect(old.map(\.name) == ["Café Example"])
    #expect(report.noted["file in Windows-1252, read as such"] == 1)
    let quoted = ExampleFiles.csv(
      "\"Example, \"\"The\nHouse\"\"\",,1 Example Street,,Charleston,WV,25301,304-555-0100,,,,,SA")
    let (marked, _) = try facilities(Data([0xEF, 0xBB, 0xBF]) + Data(quoted.utf8))
    #expect(marked.map(\.name) == ["Example, \"The House\""])
  }

  @Test("coordinates that are not in America give way to the ZIP's")
  func implausible() throws {
    let text = """
      name1,street1,city,state,zip,phone,service_code_info,lat,lon
      Example,1 Example Street,Charleston,WV,25301,304-555-0100,SA,0,0
      """
    let (facilities, report) = try facilities(Data(text.utf8))
    #expect(facilities[0].location?.precision == .zip)
    #expect(report.repaired["coordinates outside the United States, replaced by the ZIP's"] == 1)
  }
}
