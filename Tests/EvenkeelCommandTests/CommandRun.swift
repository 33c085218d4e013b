// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// One run of the built `evenkeel`, with a home of its own.
struct CommandRun {
  let exitCode: Int32
  let output: String
  let errors: String

  static var binary: URL {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent() ?? URL(filePath: ".build/debug")
    return folder.appending(path: "evenkeel")
  }

  init(_ arguments: String..., home: URL) throws {
    try self.init(arguments: arguments, home: home)
  }

  /// - Parameter input: What is typed; `nil` for nothing.
  init(arguments: [String], home: URL, input: String? = nil) throws {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.environment = ["EVENKEEL_HOME": home.path, "PATH": "/usr/bin:/bin", "HOME": home.path]
    process.currentDirectoryURL = home
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let typed = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : typed
    try process.run()
    if let input {
      typed.fileHandleForWriting.write(Data(input.utf8))
      try typed.fileHandleForWriting.close()
    }
    self.output = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    self.errors = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    exitCode = process.terminationStatus
  }
}

/// A home with a small made-up directory, removed when the test ends.
final class ExampleHome {
  let folder = FileManager.default.temporaryDirectory.appending(path: "evenkeel-cli-\(UUID().uuidString)")

  static let directory = """
    facility_id,name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info,lat,lon,geo_precision,geo_source
    near,Example Recovery,Main Site,1 Example Street,,Charleston,WV,25301,304-555-0100,304-555-0101,,,,SA * OP ORT * NU * UN VTRL * MD * SP,38.36,-81.63,address,Example
    zip,Example House,,,,Huntington,WV,25701,304-555-0200 x5,,,,,SA * RES RL * NU * MD,38.42,-82.44,zip_centroid,Example
    """

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var installed: URL { folder.appending(path: "directory.sqlite") }

  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  func install() throws {
    _ = try CommandRun("directory", "install", try file("directory_2024.csv", Self.directory), home: folder)
  }
}
