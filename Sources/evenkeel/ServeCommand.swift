// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import EvenkeelWeb
import Foundation
import Hummingbird
import NIOCore
import Programs

/// `evenkeel serve`: the pages and the API on this computer.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the pages and the API on this computer.",
    discussion: """
      Nothing that is typed leaves this computer. Stop it with Ctrl-C.

      Examples:
        evenkeel serve
        evenkeel serve --port 9090
      """
  )

  @Option(help: "The address to listen on; keep 127.0.0.1 so that only this computer can reach it.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on, 1 to 65535.")
  var port = 8080

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port takes a number from 1 to 65535.") }
  }

  func run() async throws {
    let home = EvenkeelHome(environment: ProcessInfo.processInfo.environment)
    let finder = try CommandFailure.catching { try Finder(directory: home.directory) }
    if finder.index == nil {
      Terminal.words("No directory is installed yet: evenkeel directory install")
    }
    let application: WebApplication
    do {
      application = try WebApplication(finder: finder, configuration: WebConfiguration(host: host, port: port))
    } catch {
      throw CommandFailure(exitCode: 70, "Evenkeel's own files are damaged.", remedy: "Install Evenkeel again.")
    }
    let host = host.contains(":") ? "[\(host)]" : host
    do {
      try await application.application { port in Terminal.words("Evenkeel is at http://\(host):\(port)/") }
        .runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw CommandFailure(
        exitCode: 69, "Port \(port) is in use.", remedy: "Choose another: evenkeel serve --port \(port + 1)")
    }
  }
}
