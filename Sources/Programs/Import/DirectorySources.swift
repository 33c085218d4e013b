// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Where an installation without a file finds one.
public enum DirectorySources {
  /// What is known about the public source, as data with its source.
  public struct Published: Codable, Sendable {
    /// The address of the current workbook; `nil` where none has been confirmed.
    public let workbook: URL?
    /// The page that leads to it.
    public let page: URL
    /// The key of the source in the bibliography.
    public let source: String
    /// When this was last looked up, as `YYYY-MM-DD`.
    public let reviewedOn: String

    /// The source that ships with Evenkeel.
    /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
    public static func bundled() throws(ProgramsError) -> Published {
      try Resource.json("directory-source")
    }
  }

  /// The newest directory in `../shared/data/directory`, seen from `folder`, and the lists of opioid treatment programs
  /// beside it; empty where there is none.
  public static func shared(from folder: URL) -> [URL] {
    let directory = folder.appending(path: "../shared/data/directory").standardized
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []).sorted()
    let editions = names.filter { $0.hasPrefix("samhsa_su_directory_") }
    guard let newest = editions.max(by: { year($0) < year($1) }) else { return [] }
    let lists = names.filter { $0.hasPrefix("otp_supplement_") && $0.hasSuffix(".csv") }
    return ([newest] + lists).map { directory.appending(path: $0) }
  }

  private static func year(_ name: String) -> Int {
    DirectoryInstaller.year(in: name) ?? 0
  }
}
