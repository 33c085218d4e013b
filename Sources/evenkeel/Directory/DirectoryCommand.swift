// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser

/// `evenkeel directory`: install the directory of programs and see what is installed.
struct DirectoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory",
    abstract: "Install the national directory of programs, or see what is installed.",
    subcommands: [DirectoryInstallCommand.self, DirectoryStatusCommand.self]
  )
}
