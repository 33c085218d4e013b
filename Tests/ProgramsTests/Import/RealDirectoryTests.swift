// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs
import Testing

@Suite("The real directory", .enabled(if: RealDirectory.isPresent, "needs ../shared/data"))
struct RealDirectoryTests {
  private let folder = RealDirectory.folder.appending(path: "directory")

  @Test("the 2024 edition has the counts that its description gives")
  func counts2024() throws {
    let home = try TemporaryHome()
    let edition = try home.install([RealDirectory.file2024])
    let facilities = try home.installed().facilities
    let codes = try ServiceCodes.bundled()
    #expect(edition.year == 2024)
    #expect(edition.report.read == 12_200)
    #expect(facilities.count == 12_200)
    let expected = [
      "OTP": 1463, "MU": 1376, "BU": 7095, "NU": 6656, "VTRL": 5187, "RES": 2921, "OP": 10_193, "MD": 9455,
      "PI": 9467, "SS": 4678, "TELE": 9727, "SP": 2722, "PW": 4328, "VET": 4166, "MOA": 7461, "NMOA": 513, "NOOP": 827,
    ]
    for (code, count) in expected {
      let wanted = codes.set(of: [code])
      #expect(facilities.count { $0.codes.intersects(wanted) } == count, "\(code)")
    }
    #expect(edition.report.noted["address withheld by the program"] == 340)
    #expect(facilities.count { $0.phone?.extension != nil } == 1189)
    #expect(facilities.count { $0.location?.precision == .address } == 8861)
    #expect(facilities.count { $0.location?.precision == .organizationNearZIP } == 1600)
    #expect(facilities.count { $0.location?.precision == .zip } == 1739)
    #expect(edition.report.noted.keys.allSatisfy { !$0.hasPrefix("code that") })
  }

  @Test("every field of every row of the 2024 edition comes back as it was")
  func roundTrip() throws {
    let home = try TemporaryHome()
    try home.install([RealDirectory.file2024])
    let facilities = try home.installed().facilities
    let rows = try unzipped(RealDirectory.file2024).split(separator: "\n").dropFirst()
    #expect(rows.count == facilities.count)
    var different: [String] = []
    for (row, facility) in zip(rows, facilities) {
      let location = facility.location
      let fields = [
        facility.id, facility.name, facility.unit ?? "", facility.street ?? "", facility.street2 ?? "", facility.city,
        facility.state, facility.zip,
      ]
      // The row begins with the fields as they are, quoted where they hold a comma, and ends with the place.
      let start = fields.map(quoted).joined(separator: ",") + ","
      let end = [facility.codeText, location?.precision.rawValue ?? "", location?.source ?? ""]
      let numbers = ([facility.phone].compactMap { $0 } + facility.intake).map(\.digits)
      let middle = row.dropFirst(start.count)
      let place = middle.split(separator: ",").suffix(4).compactMap { Double($0) }
      let phones = middle.prefix { $0 != "*" }.split(separator: ",").prefix(while: {
        !$0.hasPrefix("SA") && !$0.hasPrefix("DT") && !$0.hasPrefix("HH") && !$0.hasPrefix("SUMH")
      })
      .compactMap { PhoneNumber(String($0))?.digits }
      let agrees =
        row.hasPrefix(start) && end.allSatisfy(middle.contains) && phones == numbers
        && place == [location?.coordinate.latitude, location?.coordinate.longitude].compactMap { $0 }
      if !agrees { different.append(String(row)) }
    }
    #expect(different.isEmpty, "\(different.count) differ, first: \(different.first ?? "")")
  }

  @Test("the 2023 workbook is read whole: each row kept or its reason said")
  func workbook2023() throws {
    let home = try TemporaryHome()
    let edition = try home.install([folder.appending(path: "samhsa_su_directory_2023.xlsx")])
    #expect(edition.year == 2023)
    #expect(edition.report.read == 12_744)
    #expect(edition.report.kept + edition.report.dropped.values.reduce(0, +) == 12_744)
    #expect(Set(edition.report.dropped.keys).isSubset(of: ["the same program twice"]))
    let facilities = try home.installed().facilities
    #expect(facilities[0].name == "Shelby County Treatment Center")
    #expect(facilities[0].street == "750 Highway 31 South")
    #expect(facilities[0].phone?.display == "205-216-0200")
    #expect(Set(facilities.map(\.id)).count == facilities.count)
  }

  @Test("the list of opioid treatment programs adds those that the directory leaves out")
  func supplement() throws {
    let home = try TemporaryHome()
    let edition = try home.install([RealDirectory.file2024, folder.appending(path: "otp_supplement_2021_2023.csv")])
    let certified = try ServiceCodes.bundled().set(of: ["OTP"])
    let facilities = try home.installed().facilities
    let noted = edition.report.noted
    let added = noted["opioid treatment program that the directory does not list, added"] ?? 0
    let marked = noted["listed program marked as an opioid treatment program"] ?? 0
    #expect(facilities.count == 12_200 + added)
    #expect(facilities.count { $0.supplements["record"] != nil } == added)
    #expect(facilities.count { $0.supplements["OTP"] != nil } <= marked)
    #expect(facilities.count { $0.codes.intersects(certified) } >= 1463 + added)
    // Of the 2,127 rows 747 are said to be missing from the directory, some in both lists.
    #expect((600...747).contains(added))
  }

  private func quoted(_ name: String) -> String {
    let text = name.replacing(", ", with: ",")
    return text.contains(",") || text.contains("\"") ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Unpacked by a tool of its own, so that the importer is not checked against itself.
  private func unzipped(_ file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
    // The importer mends doubled and stray spaces; nothing else may differ.
    return text.replacing("  ", with: " ").replacing("  ", with: " ").replacing(" ,", with: ",").replacing(
      ", ", with: ",")
  }
}
