// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A file that is being written beside the one that it will replace. Its name carries the process that writes it, so
/// that what a crash leaves behind is found and removed, and two imports at once never share a file.
enum PartialFile {
  private static let prefix = ".directory-"
  private static let suffix = ".partial"

  static func name() -> String {
    "\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)\(suffix)"
  }

  /// Removes the partial files of processes that no longer run.
  static func removeAbandoned(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let process = name.dropFirst(prefix.count).prefix(while: \.isNumber)
      guard let id = Int32(process), kill(id, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  /// Puts `partial` in the place of `destination`: a reader, or a machine that loses power, has the old or the new one.
  static func replace(_ destination: URL, with partial: URL) throws {
    try synchronize(partial)
    guard rename(partial.path, destination.path) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    try synchronize(destination.deletingLastPathComponent())
  }

  private static func synchronize(_ file: URL) throws {
    let descriptor = open(file.path, O_RDONLY)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }
}
