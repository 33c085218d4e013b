// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One row of a directory file: its fields as text, whatever the format, before anything is repaired.
struct DirectoryRecord: Hashable {
  /// The row as a spreadsheet shows it.
  var row: Int
  var id = ""
  var name = ""
  var unit = ""
  var street = ""
  var street2 = ""
  var city = ""
  var state = ""
  var zip = ""
  var phone = ""
  /// The numbers for new patients, in the order of the directory.
  var intake: [String] = []
  var website = ""
  var codes = ""
  var latitude = ""
  var longitude = ""
  var precision = ""
  var locationSource = ""

  /// Everything but the row number: two rows that agree here are one program written twice.
  var content: [String] {
    [
      id, name, unit, street, street2, city, state, zip, phone, website, codes, latitude, longitude,
    ] + intake
  }
}

/// The records of one file, and what is known about it.
struct DirectoryRecords {
  var records: [DirectoryRecord]
  /// Names of services that SAMHSA's key does not have → how often they occur.
  var unknownServices: [String: Int] = [:]
  var isWindowsText = false
  /// The sheet that the rows come from, for messages.
  var sheet: String?
}
