// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// What can go wrong in this target. Every case has a stable code, a public sentence and a remedy; none carries a
/// person's values.
public enum ProgramsError: Error, Equatable, Sendable {
  /// A knowledge file that ships with Evenkeel is missing or damaged.
  case resourceDamaged(String)
  /// No directory is installed at the path.
  case directoryMissing(path: String)
  /// The installed directory cannot be read.
  case directoryDamaged(path: String, detail: String)
  /// A file given for import was refused.
  case importRefused(ImportProblem)
  /// The directory could not be written.
  case cannotWrite(path: String, detail: String)
  /// The directory could not be downloaded.
  case downloadFailed(url: String, detail: String)
}

/// Why an import file was refused, and where in it.
public struct ImportProblem: Error, Equatable, Sendable {
  /// The file's name, without folders.
  public var file: String
  /// The sheet in a workbook.
  public var sheet: String?
  /// The row, counted from 1 as a spreadsheet shows it.
  public var row: Int?
  /// The column's name or letter.
  public var column: String?
  /// What is wrong, one sentence.
  public var message: String
  /// What to do about it, one sentence.
  public var remedy: String

  /// Makes a problem.
  public init(
    file: String, sheet: String? = nil, row: Int? = nil, column: String? = nil, message: String, remedy: String
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.message = message
    self.remedy = remedy
  }
}
