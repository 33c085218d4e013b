// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A file that is there whole, or not at all.
enum OutputFile {
  /// - Throws: ``CommandFailure`` with exit code 73.
  static func write(_ data: Data, to path: String) throws(CommandFailure) {
    do {
      try data.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw failure(path)
    }
  }

  static func failure(_ path: String) -> CommandFailure {
    CommandFailure(exitCode: 73, "\(path) cannot be written.", remedy: "Check that the folder exists and is yours.")
  }
}
