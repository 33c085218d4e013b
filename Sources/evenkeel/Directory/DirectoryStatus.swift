// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs

/// What `evenkeel directory status` says.
struct DirectoryStatus: Encodable {
  let edition: Int?
  let surveyYear: Int?
  let files: [String]
  let checksums: [String]
  let installedAt: Date
  let ageInDays: Int
  let programs: Int
  let byPrecision: [String: Int]
  let withheldAddresses: Int
  let opioidTreatmentPrograms: Int
  let buprenorphine: Int
  let naltrexone: Int
  let report: ImportReport

  init(_ directory: InstalledDirectory, codes: ServiceCodes, now: Date) {
    let facilities = directory.facilities
    func listing(_ code: String) -> Int {
      let wanted = codes.set(of: [code])
      return facilities.count { $0.codes.intersects(wanted) }
    }
    edition = directory.edition.year
    surveyYear = directory.edition.year.map { $0 - 1 }
    files = directory.edition.files
    checksums = directory.edition.checksums
    installedAt = directory.edition.installedAt
    ageInDays = max(0, Int(now.timeIntervalSince(directory.edition.installedAt) / 86_400))
    programs = facilities.count
    byPrecision = Dictionary(grouping: facilities) { $0.location?.precision.rawValue ?? "unknown" }
      .mapValues(\.count)
    withheldAddresses = facilities.count { $0.street == nil }
    opioidTreatmentPrograms = listing("OTP")
    buprenorphine = listing("BU")
    naltrexone = listing("NU")
    report = directory.edition.report
  }

  var lines: [String] {
    let name = edition.map { "SAMHSA's \($0) directory (\($0 - 1) survey)" } ?? "a directory whose year is not known"
    let day = installedAt.formatted(.iso8601.year().month().day())
    return [
      "Directory    \(name)",
      "From         \(files.joined(separator: ", "))",
      "Installed    \(day) (\(ageInDays) days ago)",
      "Programs     \(programs)",
      "  opioid treatment programs (OTP)  \(opioidTreatmentPrograms)",
      "  list buprenorphine               \(buprenorphine)",
      "  list naltrexone                  \(naltrexone)",
      "  withhold their address           \(withheldAddresses)",
      "Places known by",
      "  street address                   \(byPrecision["address"] ?? 0)",
      "  name near the ZIP                \(byPrecision["org_name_near_zip"] ?? 0)",
      "  ZIP only                         \(byPrecision["zip_centroid"] ?? 0)",
      "  not known                        \(byPrecision["unknown"] ?? 0)",
    ] + report.lines
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.dateEncodingStrategy = .iso8601
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension ImportReport {
  /// The report as lines for people, the most frequent first.
  var lines: [String] {
    func block(_ title: String, _ counts: [String: Int]) -> [String] {
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return counts.isEmpty ? [] : [title] + sorted.map { "  \($0.value)  \($0.key)" }
    }
    return ["Rows read \(read), kept \(kept), dropped \(dropped.values.reduce(0, +))"] + block("Repaired", repaired)
      + block("Dropped", dropped) + block("Noted", noted)
  }
}
