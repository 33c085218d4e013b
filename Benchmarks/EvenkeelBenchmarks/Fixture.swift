// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import EvenkeelWeb
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Programs

/// The real directory, installed once for all measurements.
struct Fixture: Sendable {
  struct Missing: Error {}

  let directory: URL
  let finder: Finder
  let index: SearchIndex
  private let workbook: URL

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared = root.appending(path: "../shared/data/directory").standardized
    workbook = shared.appending(path: "samhsa_su_directory_2023.xlsx")
    let file = shared.appending(path: "samhsa_su_directory_2024_geocoded.csv.gz")
    guard FileManager.default.fileExists(atPath: file.path) else { throw Missing() }
    directory = FileManager.default.temporaryDirectory.appending(path: "evenkeel-bench/directory.sqlite")
    _ = try Self.install(file, at: directory)
    finder = try Finder(directory: directory)
    guard let index = finder.index else { throw Missing() }
    self.index = index
  }

  private static func install(_ file: URL, at destination: URL) throws -> DirectoryEdition {
    let installer = DirectoryInstaller(destination: destination, gazetteer: try .bundled(), codes: try .bundled())
    return try installer.install([file], now: Date())
  }

  func importWorkbook() throws -> DirectoryEdition {
    try Self.install(workbook, at: directory.deletingLastPathComponent().appending(path: "workbook.sqlite"))
  }

  /// Opens a form as a browser does, and hands over how to send `fields` to `path`.
  func visit(
    _ path: String, _ fields: String,
    _ body: @Sendable (@escaping @Sendable () async throws -> Int) async throws -> Void
  ) async throws {
    let silent = Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }
    let application = try WebApplication(finder: finder).application(logger: silent)
    try await application.test(.router) { client in
      let host: HTTPFields = [.init("Host") ?? .authorization: "127.0.0.1:8080"]
      let form = try await client.execute(uri: "/find", method: .get, headers: host)
      let html = String(buffer: form.body)
      guard let token = html.firstMatch(of: #/name="csrf" value="([^"]*)"/#)?.1,
        let cookie = form.headers[.setCookie]?.split(separator: ";").first
      else { throw Missing() }
      var headers = host
      headers[.contentType] = "application/x-www-form-urlencoded"
      headers[.cookie] = String(cookie)
      let fields = "csrf=\(token)&\(fields)"
      let request = headers
      try await body {
        let page = try await client.execute(
          uri: path, method: .post, headers: request, body: ByteBuffer(string: fields))
        guard page.status == .ok else { throw Missing() }
        return page.body.readableBytes
      }
    }
  }
}
