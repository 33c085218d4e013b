// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One row of a list of opioid treatment programs, such as those of CMS and SAMHSA.
struct SupplementRecord {
  /// Where the columns are.
  struct Columns {
    let column: [String: Int]

    /// `nil` where the heading is not that of such a list.
    init?(heading: [String]) {
      column = Dictionary(heading.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
      for name in ["name", "street1", "city", "state", "zip", "phone", "source"] where column[name] == nil {
        return nil
      }
      guard column["service_code_info"] == nil, column["name1"] == nil else { return nil }
    }
  }

  /// The row in the form of the directory's own.
  let record: DirectoryRecord
  /// The list that it comes from, such as `CMS_OTP_2023-08-28`.
  let source: String
  /// Whether the list says that the directory has it as a certified program already.
  let isListed: Bool

  init(_ fields: [String], columns: Columns, row: Int, file: String) throws(ImportProblem) {
    func text(_ name: String) -> String {
      columns.column[name].map { fields[$0] } ?? ""
    }
    source = text("source")
    isListed = text("in_su2024_as_otp") == "1"
    guard !source.isEmpty else {
      throw ImportProblem(
        file: file, row: row, column: "source", message: "the row does not say where it comes from.",
        remedy: "Name the list that the row comes from.")
    }
    record = DirectoryRecord(
      row: row, name: text("name"), street: text("street1"), street2: text("street2"), city: text("city"),
      state: text("state"), zip: text("zip"), phone: text("phone"), codes: "OTP", latitude: text("lat"),
      longitude: text("lon"), precision: text("geo_precision"), locationSource: text("geo_source"))
  }
}
