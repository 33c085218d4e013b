// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Which directory is installed and what its import made of the files, ready to be written as JSON.
public struct DirectoryAnswer: Encodable, Hashable, Sendable {
  /// A file that it was made from.
  public struct File: Encodable, Hashable, Sendable {
    /// The name, without folders.
    public let name: String
    /// SHA-256 in hexadecimal.
    public let sha256: String
  }

  /// What the import read, kept, repaired, dropped and noted.
  public struct Report: Encodable, Hashable, Sendable {
    /// Rows read.
    public let read: Int
    /// Programs kept.
    public let kept: Int
    /// What was repaired → how many rows.
    public let repaired: [String: Int]
    /// Why rows were dropped → how many.
    public let dropped: [String: Int]
    /// What else was seen → how many rows.
    public let noted: [String: Int]
  }

  /// Whether a directory is installed.
  public let installed: Bool
  /// Which one.
  @ExplicitNull public var edition: EditionAnswer?
  /// What it was made from.
  public let files: [File]
  /// What its import made of the files.
  @ExplicitNull public var report: Report?
  /// What to do where none is installed.
  @ExplicitNull public var remedy: String?
}
