// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs

/// The real directory in `../shared/data`, where it is present.
enum RealDirectory {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: file2024.path) }
  static var file2024: URL { folder.appending(path: "directory/samhsa_su_directory_2024_geocoded.csv.gz") }

  /// The 2024 edition, installed into a temporary folder and read back.
  static func index() throws -> SearchIndex {
    let home = FileManager.default.temporaryDirectory.appending(path: "evenkeel-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let codes = try ServiceCodes.bundled()
    let file = home.appending(path: "directory.sqlite")
    let installer = DirectoryInstaller(destination: file, gazetteer: try .bundled(), codes: codes)
    _ = try installer.install([file2024], now: Date(timeIntervalSince1970: 1_763_856_000))
    let installed = try InstalledDirectory.load(from: file, codes: codes)
    return SearchIndex(facilities: installed.facilities, vocabulary: try .bundled(), codes: codes)
  }
}
