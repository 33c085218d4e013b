// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// FindTreatment.gov's JSON: rows whose services are `{f1: category, f2: category code, f3: "name; name"}`.
struct FindTreatmentJSON {
  private struct Row: Decodable {
    struct Service: Decodable {
      let f2: String?
      let f3: String?
    }
    var name1, name2, street1, street2, city, state: String?
    var zip, phone, intake1, intake2, intake1a, intake2a, website, latitude, longitude: Loose?
    let services: [Service]?
  }

  /// A value that is text in one export and a number in another.
  private struct Loose: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let whole = try? container.decode(Int.self) {
        text = String(whole)
      } else {
        text = String(try container.decode(Double.self))
      }
    }
  }

  private struct Page: Decodable {
    let rows: [Row]
  }

  /// - Throws: ``ImportProblem`` where the text is no JSON, or JSON of another shape.
  static func records(_ data: Data, codes: ServiceCodes, file: String) throws(ImportProblem) -> DirectoryRecords {
    let rows: [Row]
    do {
      rows =
        data.first { !$0.isBlank } == UInt8(ascii: "[")
        ? try JSONDecoder().decode([Row].self, from: data) : try JSONDecoder().decode(Page.self, from: data).rows
    } catch {
      throw ImportProblem(
        file: file, row: row(of: error), column: column(of: error),
        message: "it is not the JSON that FindTreatment.gov exports.",
        remedy: "Export the list again, as JSON with its services.")
    }
    var result = DirectoryRecords(records: [])
    for (index, row) in rows.enumerated() {
      var listed: [String] = []
      for service in row.services ?? [] {
        for name in split(service.f3 ?? "") {
          if let code = Self.code(name: name, category: service.f2, codes: codes) {
            listed.append(code)
          } else {
            result.unknownServices[name, default: 0] += 1
          }
        }
      }
      result.records.append(
        DirectoryRecord(
          row: index + 1, name: row.name1 ?? "", unit: row.name2 ?? "", street: row.street1 ?? "",
          street2: row.street2 ?? "", city: row.city ?? "", state: row.state ?? "", zip: row.zip?.text ?? "",
          phone: row.phone?.text ?? "",
          intake: [row.intake1, row.intake2, row.intake1a, row.intake2a].map { $0?.text ?? "" },
          website: row.website?.text ?? "", codes: listed.joined(separator: " "),
          latitude: row.latitude?.text ?? "", longitude: row.longitude?.text ?? ""))
    }
    return result
  }

  private static func split(_ names: String) -> [String] {
    names.split(separator: ";").map { TextRepair.spaces(String($0)) }.filter { !$0.isEmpty }
  }

  /// The code that has this name, in the category where one is named.
  private static func code(name: String, category: String?, codes: ServiceCodes) -> String? {
    let same = codes.codes.filter { $0.name.compare(name, options: .caseInsensitive) == .orderedSame }
    return (same.first { $0.category == category } ?? same.first)?.code
  }

  private static func path(of error: any Error) -> [any CodingKey] {
    guard let error = error as? DecodingError else { return [] }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      return context.codingPath
    @unknown default: return []
    }
  }

  private static func row(of error: any Error) -> Int? {
    path(of: error).lazy.compactMap(\.intValue).first.map { $0 + 1 }
  }

  private static func column(of error: any Error) -> String? {
    path(of: error).last { $0.intValue == nil && $0.stringValue != "rows" }?.stringValue
  }
}

extension UInt8 {
  /// Whether it is a space, tab or line end in ASCII.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
