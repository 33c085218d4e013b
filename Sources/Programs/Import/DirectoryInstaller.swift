// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Imports directory files and puts the result in place in one step: readers see the old directory or the new one.
public struct DirectoryInstaller: Sendable {
  /// How far an import is; `total` is an estimate and may be nil.
  public struct Progress: Sendable {
    /// What is being done: `reading`, `checking`, `writing`.
    public let stage: String
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

  /// Imports `files` (one directory; supplements of opioid treatment programs may follow) and installs the result.
  /// - Throws: ``ProgramsError/importRefused(_:)`` or ``ProgramsError/cannotWrite(path:detail:)``; the directory
  ///   installed before then stays as it was.
  public func install(
    _ files: [URL], year: Int? = nil, now: Date, progress: (Progress) -> Void = { _ in }
  ) throws(ProgramsError) -> DirectoryEdition {
    throw .cannotWrite(path: destination.path, detail: "")
  }
}
