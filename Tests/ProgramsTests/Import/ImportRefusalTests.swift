// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs
import Testing

@Suite("Import: refusals")
struct ImportRefusalTests {
  /// Tries to install a broken file over a good directory, and checks that the good one is untouched.
  private func refusal(_ name: String, _ data: Data) throws -> ImportProblem? {
    let home = try TemporaryHome()
    try home.install([try home.file("good.csv", ExampleFiles.csv(ExampleFiles.charleston))])
    let before = try Data(contentsOf: home.directory)
    let broken = try home.file(name, data)
    var problem: ImportProblem?
    do {
      try home.install([broken])
    } catch ProgramsError.importRefused(let found) {
      problem = found
    }
    #expect(try Data(contentsOf: home.directory) == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: home.directory.deletingLastPathComponent().path)
    #expect(left == ["directory.sqlite"])
    return problem
  }

  private func refusal(_ text: String) throws -> ImportProblem? {
    try refusal("broken.csv", Data(text.utf8))
  }

  @Test("a missing column is named")
  func missingColumn() throws {
    #expect(
      try refusal("name1,city,state,zip,service_code_info\nExample,Charleston,WV,25301,SA\n")
        == ImportProblem(
          file: "broken.csv", row: 1, column: "phone", message: "the column is missing.",
          remedy: "Use SAMHSA's directory or FindTreatment.gov's export as it is."))
    #expect(try refusal("name1,city,state,zip,phone\nExample,Charleston,WV,25301,1\n")?.column == "service_code_info")
  }

  @Test("a row with too few fields, and a quote never closed, are named by their row")
  func raggedRows() throws {
    #expect(
      try refusal(ExampleFiles.csv(ExampleFiles.charleston, "Example,only three,fields"))
        == ImportProblem(
          file: "broken.csv", row: 3, message: "this row has 3 fields, the heading has 13.",
          remedy: "Mend the row, or download the file again."))
    let quote = try refusal(ExampleFiles.csv(ExampleFiles.charleston, "\"Example,,,,,,,,,,,,SA"))
    #expect(quote?.row == 3)
    #expect(quote?.message == "a quotation mark is opened and never closed.")
  }

  @Test("a coordinate that is no number is named by row and column")
  func wrongType() throws {
    let text =
      "name1,street1,city,state,zip,phone,service_code_info,lat,lon\nExample,1 St,Charleston,WV,25301,304-555-0100,SA,north,-81\n"
    #expect(
      try refusal(text)
        == ImportProblem(
          file: "broken.csv", row: 2, column: "latitude", message: "this is not a number of degrees.",
          remedy: "Mend the cell or leave it empty; the ZIP's place is used then."))
  }

  @Test("files that are something else, or cut short, are refused")
  func otherFiles() throws {
    let workbook = ExampleFiles.workbook(rows: [ExampleFiles.heading.split(separator: ",").map(String.init)])
    #expect(
      try refusal("cut.xlsx", workbook.prefix(workbook.count / 3))?.message.contains("damaged or cut short") == true)
    #expect(try refusal("zip.xlsx", StoredZip.archive([("a.txt", "a")]))?.message == "it is not an Excel workbook.")
    #expect(
      try refusal("other.xlsx", ExampleFiles.workbook(sheet: "Other", rows: [["a"]]))
        == ImportProblem(
          file: "other.xlsx", sheet: "Facilities List", message: "the workbook has no such sheet.",
          remedy: "Use SAMHSA's workbook as it is, with its sheets Facilities List and Service Code Reference."))
    #expect(try refusal("empty.xlsx", workbook)?.message == "there is no program in it.")
    #expect(try refusal("old.xls", Data([0xD0, 0xCF, 0x11, 0xE0, 0]))?.message == "it is an old Excel file (.xls).")
    #expect(
      try refusal("cut.csv.gz", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1]))?.message
        == "the compressed file is damaged or cut short.")
    #expect(
      try refusal("page.pdf", Data("%PDF".utf8) + Data([0, 1]))?.message == "it is neither a workbook nor a table.")
    #expect(try refusal("")?.message == "the file is empty.")
  }

  @Test("JSON of another shape is refused with the row and the member")
  func otherJSON() throws {
    let problem = try refusal("a.json", Data("[{\"name1\":\"Example\"},{\"name1\":7}]".utf8))
    #expect(problem?.row == 2)
    #expect(problem?.column == "name1")
    #expect(try refusal("b.json", Data("{\"hello\":1}".utf8)) != nil)
  }

  @Test("two directories at once, a list without a directory, and a missing file are refused")
  func wrongSets() throws {
    let home = try TemporaryHome()
    let good = try home.file("good.csv", ExampleFiles.csv(ExampleFiles.charleston))
    let list = try home.file(
      "otp.csv", "name,street1,city,state,zip,phone,source\nExample,1 St,Charleston,WV,25301,3045550100,CMS\n")
    #expect(throws: ProgramsError.self) { try home.install([good, good]) }
    #expect(throws: ProgramsError.self) { try home.install([list]) }
    #expect(throws: ProgramsError.self) { try home.install([home.folder.appending(path: "none.csv")]) }
    #expect(!FileManager.default.fileExists(atPath: home.directory.path))
  }
}
