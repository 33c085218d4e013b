// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Fetches a directory file: the only time that Evenkeel uses a network, and only when a person asks for it.
enum WorkbookDownload {
  /// The file at `address`, in a temporary file with the name that it has there.
  static func fetch(_ address: URL) async throws -> URL {
    let name = address.lastPathComponent.isEmpty ? "download" : address.lastPathComponent
    do {
      let (data, response) = try await URLSession(configuration: .ephemeral).data(from: address)
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      guard status == 200 else { throw failure(address, "the server answered \(status)") }
      let folder = FileManager.default.temporaryDirectory.appending(path: "evenkeel-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: name)
      try data.write(to: file)
      return file
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw failure(address, "there is no connection, or the address does not exist")
    }
  }

  private static func failure(_ address: URL, _ detail: String) -> CommandFailure {
    CommandFailure(ProgramsError.downloadFailed(url: address.host ?? "the address", detail: detail))
  }
}
