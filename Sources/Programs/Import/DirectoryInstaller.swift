// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Crypto
import Foundation

/// Imports directory files and puts the result in place in one step: readers see the old directory or the new one.
public struct DirectoryInstaller: Sendable {
  /// How far an import is.
  public struct Progress: Sendable {
    /// What an import does one after another.
    public enum Stage: String, Sendable {
      case reading, checking, writing
    }

    /// What is being done.
    public let stage: Stage
    /// Rows done in this stage.
    public let rows: Int
    /// Rows in this stage, where known.
    public let total: Int?
  }

  /// Where the directory is installed (`…/directory.sqlite`).
  public let destination: URL
  private let gazetteer: Gazetteer
  private let codes: ServiceCodes

  /// Makes an installer.
  public init(destination: URL, gazetteer: Gazetteer, codes: ServiceCodes) {
    self.destination = destination
    self.gazetteer = gazetteer
    self.codes = codes
  }

  /// Imports `files` (one directory; lists of opioid treatment programs may come with it) and installs the result.
  /// - Parameter year: the year of the edition, where the main file's name does not say it.
  /// - Throws: ``ProgramsError/importRefused(_:)`` or ``ProgramsError/cannotWrite(path:detail:)``; the directory
  ///   installed before then stays as it was.
  public func install(
    _ files: [URL], year: Int? = nil, now: Date, progress: (Progress) -> Void = { _ in }
  ) throws(ProgramsError) -> DirectoryEdition {
    var directory: (name: String, records: DirectoryRecords)?
    var supplements: [(name: String, records: [SupplementRecord])] = []
    var checksums: [String] = []
    for file in files {
      progress(Progress(stage: .reading, rows: 0, total: nil))
      let name = file.lastPathComponent
      let data = try content(of: file)
      checksums.append(SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined())
      let imported: ImportFile
      do {
        imported = try ImportFile(data, file: name, codes: codes)
      } catch {
        throw .importRefused(error)
      }
      switch imported {
      case .directory(let records):
        guard directory == nil else {
          throw .importRefused(
            ImportProblem(
              file: name, message: "a directory was given already.",
              remedy: "Give one directory, and lists of opioid treatment programs beside it."))
        }
        directory = (name, records)
      case .supplement(let records): supplements.append((name, records))
      }
    }
    guard let directory else {
      throw .importRefused(
        ImportProblem(
          file: files.first?.lastPathComponent ?? "", message: "there is no directory among the files.",
          remedy: "Give SAMHSA's directory first, then lists of opioid treatment programs."))
    }
    let (facilities, report): ([Facility], ImportReport)
    do {
      (facilities, report) = try self.facilities(directory: directory, supplements: supplements, progress: progress)
    } catch {
      throw .importRefused(error)
    }
    let edition = DirectoryEdition(
      year: year ?? Self.year(in: directory.name), files: files.map(\.lastPathComponent), checksums: checksums,
      installedAt: now, report: report)
    progress(Progress(stage: .writing, rows: 0, total: facilities.count))
    try DirectoryStore.write(facilities, edition: edition, to: destination)
    return edition
  }

  private func facilities(
    directory: (name: String, records: DirectoryRecords), supplements: [(name: String, records: [SupplementRecord])],
    progress: (Progress) -> Void
  ) throws(ImportProblem) -> ([Facility], ImportReport) {
    let records = directory.records
    var repair = RecordRepair(gazetteer: gazetteer, codes: codes, file: directory.name, sheet: records.sheet)
    var facilities: [Facility] = []
    facilities.reserveCapacity(records.records.count)
    for (index, record) in records.records.enumerated() {
      if index % 1000 == 0 { progress(Progress(stage: .checking, rows: index, total: records.records.count)) }
      if let facility = try repair.facility(record) { facilities.append(facility) }
    }
    guard !facilities.isEmpty else {
      throw ImportProblem(
        file: directory.name, sheet: records.sheet, message: "there is no program in it.", remedy: "Download it again.")
    }
    var report = repair.report
    if records.isWindowsText { report.noted["file in Windows-1252, read as such"] = 1 }
    for (name, count) in records.unknownServices {
      report.noted["service that SAMHSA's key does not have: \(name)"] = count
    }
    let unknownCodes = Self.unknownCodes(records.records, codes: codes)
    for (code, count) in unknownCodes { report.noted["code that SAMHSA's key does not have: \(code)"] = count }

    var merge = SupplementMerge(facilities: facilities, codes: codes)
    for supplement in supplements {
      var repair = RecordRepair(gazetteer: gazetteer, codes: codes, file: supplement.name, sheet: nil)
      for row in supplement.records {
        if let facility = try repair.facility(row.record) {
          merge.add(facility, source: row.source, isListed: row.isListed)
        }
      }
    }
    return (merge.facilities, report.adding(merge.report))
  }

  private static func unknownCodes(_ records: [DirectoryRecord], codes: ServiceCodes) -> [String: Int] {
    var counts: [String: Int] = [:]
    for record in records {
      for code in record.codes.split(whereSeparator: { $0 == " " || $0 == "*" }) where codes.place(of: code) == nil {
        counts[String(code), default: 0] += 1
      }
    }
    return counts
  }

  private func content(of file: URL) throws(ProgramsError) -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      throw .importRefused(
        ImportProblem(
          file: file.lastPathComponent, message: "the file cannot be opened.",
          remedy: "Check the path, and that you may read it."))
    }
  }

  /// The year in a file's name, such as 2024 in "samhsa_su_directory_2024.csv".
  static func year(in name: String) -> Int? {
    name.split { !$0.isNumber }.lazy.compactMap { Int($0) }.first { (2000...2099).contains($0) }
  }
}

extension ImportReport {
  /// Both reports' counts together.
  fileprivate func adding(_ other: ImportReport) -> ImportReport {
    var sum = self
    sum.read += other.read
    sum.kept += other.kept
    sum.repaired.merge(other.repaired, uniquingKeysWith: +)
    sum.dropped.merge(other.dropped, uniquingKeysWith: +)
    sum.noted.merge(other.noted, uniquingKeysWith: +)
    return sum
  }
}
