// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Foundation

/// The command line of Evenkeel.
@main
struct Evenkeel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evenkeel",
    abstract: "A private, offline guide through opioid dependence.",
    discussion: """
      Someone will not wake up or is not breathing? Call 911, give naloxone, stay with them.
      Crisis: call or text 988. Treatment helpline, free, day and night: 1-800-662-4357.

      Examples:
        evenkeel directory install
        evenkeel find --near 25301 --medication naltrexone --payment medicaid
        evenkeel check oud-signs
        evenkeel understand heroin=8 --plan buprenorphine=24
        evenkeel simulate Examples/scenarios/stop-suddenly.yaml
        evenkeel serve

      Data goes to standard output, words to standard error. Exit codes: 0 done, 64 usage, 65 bad data,
      69 something is not installed, 70 a fault of Evenkeel's, 73 cannot write.
      """,
    version: "0.1.0",
    subcommands: [
      FindCommand.self, ProgramCommand.self, DirectoryCommand.self, UnderstandCommand.self, CheckCommand.self,
      CompareCommand.self, PlanCommand.self, LibraryCommand.self, CostsCommand.self, PrepareCommand.self,
      SimulateCommand.self,
      MergeCommand.self, ValidateCommand.self, CalibrateCommand.self, ServeCommand.self,
    ]
  )

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.words(failure.description)
      exit(withError: ExitCode(failure.exitCode))
    } catch {
      exit(withError: error)
    }
  }
}
