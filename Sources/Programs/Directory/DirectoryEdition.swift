// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Which directory is installed, from what file, and what the import made of it.
public struct DirectoryEdition: Hashable, Codable, Sendable {
  /// The year of the edition, such as 2024; `nil` where the file does not say. The answers are from the year before.
  public let year: Int?
  /// The names of the files that it was made from, without folders.
  public let files: [String]
  /// SHA-256 of each file, in the same order, in hexadecimal.
  public let checksums: [String]
  /// When it was installed.
  public let installedAt: Date
  /// What was read, kept, repaired and dropped.
  public let report: ImportReport

  /// Makes an edition.
  public init(year: Int?, files: [String], checksums: [String], installedAt: Date, report: ImportReport) {
    self.year = year
    self.files = files
    self.checksums = checksums
    self.installedAt = installedAt
    self.report = report
  }
}
