// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The directory as it is installed: its edition and its programs.
public struct InstalledDirectory: Sendable {
  /// Which directory it is.
  public let edition: DirectoryEdition
  /// All programs, in the order of the file.
  public let facilities: [Facility]

  /// Reads the installed directory at `file` (`directory.sqlite`).
  /// - Throws: ``ProgramsError/directoryMissing(path:)`` or ``ProgramsError/directoryDamaged(path:detail:)``.
  public static func load(from file: URL, codes: ServiceCodes) throws(ProgramsError) -> InstalledDirectory {
    try DirectoryStore.read(file, codes: codes)
  }
}
