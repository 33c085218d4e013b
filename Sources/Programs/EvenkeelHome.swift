// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The folder where Evenkeel keeps what is installed: `$EVENKEEL_HOME`, else the XDG data home, else
/// `~/.local/share/evenkeel`.
public struct EvenkeelHome: Sendable {
  /// The folder.
  public let folder: URL

  /// Finds the folder from the environment's variables.
  public init(environment: [String: String]) {
    if let home = environment["EVENKEEL_HOME"], !home.isEmpty {
      folder = URL(filePath: home, directoryHint: .isDirectory)
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      folder = URL(filePath: data, directoryHint: .isDirectory).appending(path: "evenkeel")
    } else {
      let home = environment["HOME"].map { URL(filePath: $0, directoryHint: .isDirectory) }
      folder = (home ?? FileManager.default.homeDirectoryForCurrentUser).appending(path: ".local/share/evenkeel")
    }
  }

  /// The installed directory of programs.
  public var directory: URL { folder.appending(path: "directory.sqlite") }
}
