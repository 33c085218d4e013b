// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Where the command line writes: data to standard output, words to standard error.
enum Terminal {
  static func data(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  static func words(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Whether a person watches standard error, so that progress is worth showing.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Replaces the line of progress on the terminal.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// How many characters fit in a line; 100 where nobody says.
  static func width(environment: [String: String]) -> Int {
    environment["COLUMNS"].flatMap(Int.init).map { max(40, $0) } ?? 100
  }
}
