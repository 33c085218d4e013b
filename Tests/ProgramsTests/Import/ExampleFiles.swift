// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Small made-up directory files in every format.
enum ExampleFiles {
  static let heading =
    "Name1,Name2,Street1,Street2,City,State,Zip,Phone,Intake1,Intake2,Intake1a,Intake2a,Service_code_info"

  static func csv(_ rows: String...) -> String {
    ([heading] + rows).joined(separator: "\r\n") + "\r\n"
  }

  static let charleston =
    "Example Recovery,Main Site,1 Example Street,,Charleston,WV,25301,304-555-0100,304-555-0101,,,,SA * OP ORT * BU * UB * MD * SP"

  /// A workbook with one sheet, `rows` in inline strings, shared strings and numbers as Excel writes them.
  static func workbook(sheet: String = "Facilities List", rows: [[String]], numbers: Set<Int> = []) -> Data {
    let shared = rows.joined().reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    func cell(_ text: String, _ column: Int, _ row: Int) -> String {
      let name = "\(Character(UnicodeScalar(UInt8(65 + column))))\(row)"
      if text.isEmpty { return "<c r=\"\(name)\" s=\"1\"/>" }
      if row > 1, numbers.contains(column) { return "<c r=\"\(name)\"><v>\(text)</v></c>" }
      return "<c r=\"\(name)\" t=\"s\"><v>\(shared.firstIndex(of: text) ?? 0)</v></c>"
    }
    let sheetRows = rows.enumerated().map { number, cells in
      "<row r=\"\(number + 1)\">" + cells.enumerated().map { cell($1, $0, number + 1) }.joined() + "</row>"
    }
    let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return StoredZip.archive([
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(spreadsheet)\" xmlns:r=\"\(relations)\"><sheets>"
          + "<sheet name=\"\(sheet)\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId7\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(spreadsheet)\">"
          + shared.map { "<si><r><t>\($0.prefix(2))</t></r><r><t>\($0.dropFirst(2))</t></r></si>" }.joined() + "</sst>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(spreadsheet)\"><sheetData>" + sheetRows.joined() + "</sheetData></worksheet>"
      ),
    ])
  }
}

/// A zip whose files are stored as they are, which is all that a small workbook needs.
enum StoredZip {
  static func archive(_ files: [(name: String, text: String)]) -> Data {
    var data = Data()
    var directory = Data()
    for (name, text) in files {
      let content = Data(text.utf8)
      let common =
        bytes(20, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0, 4) + bytes(checksum(content), 4)
        + bytes(content.count, 4) + bytes(content.count, 4) + bytes(name.utf8.count, 2) + bytes(0, 2)
      directory += bytes(0x0201_4B50, 4) + bytes(20, 2) + common + bytes(0, 2) + bytes(0, 2) + bytes(0, 2)
      directory += bytes(0, 4) + bytes(data.count, 4) + Data(name.utf8)
      data += bytes(0x0403_4B50, 4) + common + Data(name.utf8) + content
    }
    let end =
      bytes(0x0605_4B50, 4) + bytes(0, 4) + bytes(files.count, 2) + bytes(files.count, 2)
      + bytes(directory.count, 4) + bytes(data.count, 4) + bytes(0, 2)
    return data + directory + end
  }

  private static func bytes(_ value: Int, _ count: Int) -> Data {
    Data((0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
  }

  /// CRC-32 as zip has it.
  private static func checksum(_ data: Data) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
