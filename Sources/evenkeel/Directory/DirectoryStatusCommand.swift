// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Foundation
import Programs

/// `evenkeel directory status`: edition, age and counts.
struct DirectoryStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say which directory is installed, how old it is and what is in it.",
    discussion: """
      Example:
        evenkeel directory status
      """
  )

  @Option(help: "table or json.")
  var format: StatusFormat = .table

  enum StatusFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  func run() throws {
    let home = EvenkeelHome(environment: ProcessInfo.processInfo.environment)
    let status = try CommandFailure.catching {
      let codes = try ServiceCodes.bundled()
      return DirectoryStatus(try InstalledDirectory.load(from: home.directory, codes: codes), codes: codes, now: Date())
    }
    switch format {
    case .table: Terminal.data(status.lines.joined(separator: "\n"))
    case .json: Terminal.data(try status.json())
    }
  }
}
