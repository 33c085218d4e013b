// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Foundation
import Programs

/// `evenkeel directory install`: import directory files and put them in place.
struct DirectoryInstallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install the directory from a file, or from where it is usually found.",
    discussion: """
      Takes SAMHSA's workbook (.xlsx), its CSV form (also .csv.gz), and FindTreatment.gov's CSV and JSON exports;
      lists of opioid treatment programs may follow. Without a file it looks in ../shared/data, then for a download.
      The directory installed before stays until the new one is whole.

      Examples:
        evenkeel directory install
        evenkeel directory install samhsa_su_directory_2023.xlsx
        evenkeel directory install directory.csv.gz otp_supplement.csv
        evenkeel directory install https://example.org/directory.xlsx --year 2024
      """
  )

  @Argument(help: "Files, or one https address of a workbook.")
  var files: [String] = []

  @Option(help: "The year of the edition, where the file's name does not say it.")
  var year: Int?

  func validate() throws {
    if let year, !(2000...2099).contains(year) { throw ValidationError("--year takes a year such as 2024.") }
  }

  func run() async throws {
    let home = EvenkeelHome(environment: ProcessInfo.processInfo.environment)
    let start = ContinuousClock.now
    let download = try await download()
    defer { download.map { try? FileManager.default.removeItem(at: $0) } }
    let sources = try download.map { [$0] } ?? local()
    let edition = try CommandFailure.catching {
      let installer = DirectoryInstaller(
        destination: home.directory, gazetteer: try .bundled(), codes: try .bundled())
      return try installer.install(sources, year: year, now: Date()) { progress in
        let rows = progress.total.map { " \(progress.rows) of \($0)" } ?? ""
        Terminal.progress("\(progress.stage.rawValue)\(rows) …")
      }
    }
    Terminal.progress("")
    let seconds = (ContinuousClock.now - start).formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1)))
    Terminal.words("Installed \(edition.files.joined(separator: ", ")) in \(seconds).")
    Terminal.words(edition.report.lines.joined(separator: "\n"))
  }

  private var shared: [URL] {
    DirectorySources.shared(from: URL(filePath: FileManager.default.currentDirectoryPath))
  }

  private func local() throws -> [URL] {
    if !files.isEmpty { return files.map { URL(filePath: $0) } }
    guard shared.isEmpty else { return shared }
    let published = try CommandFailure.catching { try DirectorySources.Published.bundled() }
    throw CommandFailure(
      exitCode: 69, "No directory was found in ../shared/data, and no address of a workbook is known for sure.",
      remedy: "Get SAMHSA's National Directory of substance use treatment facilities (.xlsx), by way of "
        + "\(published.page.absoluteString), then: evenkeel directory install FILE")
  }

  /// The workbook at the address that was given, or at the published one, in a temporary file.
  private func download() async throws -> URL? {
    let given = files.first.flatMap { $0.hasPrefix("https://") ? URL(string: $0) : nil }
    if files.first?.hasPrefix("http://") == true {
      throw CommandFailure(exitCode: 64, "The address is not secure.", remedy: "Use one that begins with https://.")
    }
    let published = files.isEmpty && shared.isEmpty ? try DirectorySources.Published.bundled().workbook : nil
    guard let address = given ?? published else { return nil }
    Terminal.progress("downloading …")
    return try await WorkbookDownload.fetch(address)
  }
}
