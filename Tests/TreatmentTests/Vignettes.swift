// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing
import Treatment

/// Made-up people for tests, told as what differs from one plain person.
enum Vignettes {
  static let library = Result { try TreatmentLibrary() }

  /// An adult who takes heroin every day, dependent, in no treatment, otherwise well.
  static let base = """
    goal=opioids; age=35; pregnant=no; breastfeeding=no; opioids=heroin:0; dependence=yes; treatment=none;
    liver=healthy; kidney=healthy; heart=no; lungs=no; pain=no; alcohol=none; sedatives=no; allergies=; bleeding=no;
    suicidal=no; danger=; otp=yes; supervised=no; release=no
    """

  /// The person who differs from the plain one in `differences`, such as `pregnant=yes; opioids=methadone:3`.
  static func person(_ differences: String) throws -> Profile {
    let reader = try library.get().reader
    var profile = Profile()
    for difference in (base + ";" + differences).split(separator: ";") {
      let parts = difference.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      guard parts.count == 2 else { continue }
      let field = try #require(reader.field(parts[0]), "no field \(parts[0])")
      var texts = parts[1].split(separator: "+").map(String.init)
      switch field.kind {
      case .days:
        texts = texts == ["none"] ? ["none"] : texts.map { $0.replacing(":", with: "=") }
      case .many: if texts.isEmpty { texts = ["none"] }
      default: break
      }
      try reader.set(field.id, texts, in: &profile)
    }
    return profile
  }

  /// The rows of a table of the fixtures, each by the names in its first row.
  static func rows(_ name: String) throws -> [[String: String]] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Fixtures"))
    let rows = try DelimitedRows.read(String(contentsOf: url, encoding: .utf8))
    let head = try #require(rows.first).fields
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0.fields)) }
  }
}
