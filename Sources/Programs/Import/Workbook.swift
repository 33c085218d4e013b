// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import FoundationXML

/// One sheet of an Excel workbook (`.xlsx`, ISO/IEC 29500) as rows of text.
struct Workbook {
  /// The rows, each with its number and the text of its cells by column (0 is A).
  let rows: [(number: Int, cells: [Int: String])]

  /// Reads the sheet called `sheet`.
  /// - Throws: ``ImportProblem`` where it is no workbook, has no such sheet, or a part is damaged.
  init(_ data: Data, sheet: String, file: String) throws(ImportProblem) {
    let index = try Self.entries(["xl/workbook.xml", "xl/_rels/workbook.xml.rels"], in: data, file: file)
    guard let workbook = index["xl/workbook.xml"], let relations = index["xl/_rels/workbook.xml.rels"] else {
      throw ImportProblem(
        file: file, message: "it is not an Excel workbook.",
        remedy: "Download SAMHSA's directory as .xlsx, or use the CSV form.")
    }
    let sheets = try Self.parse(SheetNames(), workbook, part: "xl/workbook.xml", file: file).identifiers
    let targets = try Self.parse(Relations(), relations, part: "xl/_rels/workbook.xml.rels", file: file).targets
    guard let target = sheets[sheet].flatMap({ targets[$0] }) else {
      throw ImportProblem(
        file: file, sheet: sheet, message: "the workbook has no such sheet.",
        remedy: "Use SAMHSA's workbook as it is, with its sheets \(sheet) and Service Code Reference.")
    }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    let parts = try Self.entries([path, "xl/sharedStrings.xml"], in: data, file: file)
    guard let content = parts[path] else {
      throw ImportProblem(
        file: file, sheet: sheet, message: "the sheet is missing inside the workbook.", remedy: "Download it again.")
    }
    let shared =
      try parts["xl/sharedStrings.xml"].map { part throws(ImportProblem) in
        try Self.parse(SharedStrings(), part, part: "xl/sharedStrings.xml", file: file).strings
      } ?? []
    rows = try Self.parse(SheetCells(shared: shared), content, part: sheet, file: file).rows
  }

  private static func entries(
    _ names: Set<String>, in data: Data, file: String
  ) throws(ImportProblem) -> [String: Data] {
    do {
      return try Archive.zipEntries(names, in: data)
    } catch .tooLarge {
      throw ImportProblem(
        file: file, message: "it unpacks to more than 256 MB.", remedy: "Use SAMHSA's workbook as it is.")
    } catch {
      throw ImportProblem(
        file: file, message: "it is not a whole workbook: the file is damaged or cut short.",
        remedy: "Download it again.")
    }
  }

  private static func parse<Handler: NSObject & XMLParserDelegate>(
    _ handler: Handler, _ data: Data, part: String, file: String
  ) throws(ImportProblem) -> Handler {
    let parser = XMLParser(data: data)
    parser.shouldResolveExternalEntities = false
    parser.delegate = handler
    guard parser.parse() else {
      throw ImportProblem(
        file: file, sheet: part, row: parser.lineNumber > 1 ? parser.lineNumber : nil,
        message: "this part of the workbook is damaged.", remedy: "Download it again.")
    }
    return handler
  }
}

/// Sheet names → relation ids, from `xl/workbook.xml`.
private final class SheetNames: NSObject, XMLParserDelegate {
  var identifiers: [String: String] = [:]

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if element == "sheet", let name = attributes["name"], let id = attributes["r:id"] { identifiers[name] = id }
  }
}

/// Relation ids → parts, from `xl/_rels/workbook.xml.rels`.
private final class Relations: NSObject, XMLParserDelegate {
  var targets: [String: String] = [:]

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
  }
}

/// The strings that cells refer to by number, from `xl/sharedStrings.xml`; runs of rich text are joined.
private final class SharedStrings: NSObject, XMLParserDelegate {
  var strings: [String] = []
  private var current = ""
  private var isText = false
  private var isPhonetic = false

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "si": current = ""
    case "t": isText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isText { current += string }
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    switch element {
    case "si": strings.append(current)
    case "t": isText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }
}

/// The cells of one sheet: shared strings, inline strings and numbers alike as text.
private final class SheetCells: NSObject, XMLParserDelegate {
  var rows: [(number: Int, cells: [Int: String])] = []
  private let shared: [String]
  private var number = 0
  private var cells: [Int: String] = [:]
  private var column = 0
  private var type = ""
  private var text = ""
  private var isValue = false

  init(shared: [String]) {
    self.shared = shared
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "row":
      number = attributes["r"].flatMap(Int.init) ?? number + 1
      cells = [:]
      column = -1
    case "c":
      column = attributes["r"].map(Self.column) ?? column + 1
      type = attributes["t"] ?? "n"
      text = ""
    case "v", "t": isValue = true
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isValue { text += string }
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    switch element {
    case "v", "t": isValue = false
    case "c":
      let value = type == "s" ? Int(text).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? "" : text
      if !value.isEmpty { cells[column] = value }
    case "row": rows.append((number, cells))
    default: break
    }
  }

  /// The column of a cell's name: "A7" → 0, "AA7" → 26.
  private static func column(_ name: String) -> Int {
    name.utf8.prefix { (65...90).contains($0) }.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
  }
}
