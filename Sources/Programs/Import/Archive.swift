// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import CArchive
import Foundation

/// Unpacks what directory files are packed in, with libarchive: a workbook is a zip, a `.csv.gz` is gzip.
struct Archive {
  /// More than this is no directory: the largest real part is 6 MB.
  static let greatestSize = 256 << 20

  enum Failure: Error {
    case unreadable(String)
    case tooLarge
  }

  /// The files in the zip `data` whose names are in `names`.
  static func zipEntries(_ names: Set<String>, in data: Data) throws(Failure) -> [String: Data] {
    var found: [String: Data] = [:]
    try read(data, prepare: archive_read_support_format_zip) { name in
      names.contains(name)
    } body: { name, content in
      found[name] = content
    }
    return found
  }

  /// The content of the gzip `data`.
  static func gunzip(_ data: Data) throws(Failure) -> Data {
    var result = Data()
    try read(
      data,
      prepare: { archive in
        archive_read_support_filter_gzip(archive)
        return archive_read_support_format_raw(archive)
      }
    ) { _ in
      true
    } body: { _, content in
      result = content
    }
    return result
  }

  private static func read(
    _ data: Data, prepare: (OpaquePointer?) -> Int32, wanted: (String) -> Bool, body: (String, Data) -> Void
  ) throws(Failure) {
    guard let archive = archive_read_new() else { throw .unreadable("out of memory") }
    defer { archive_read_free(archive) }
    _ = prepare(archive)
    // The bytes must outlive the archive, so they are copied where nobody moves them.
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, data.count), alignment: 1)
    defer { bytes.deallocate() }
    data.copyBytes(to: bytes)
    guard archive_read_open_memory(archive, bytes.baseAddress, data.count) == ARCHIVE_OK else {
      throw .unreadable(message(archive))
    }
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status >= ARCHIVE_WARN else { throw .unreadable(message(archive)) }
      let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
      if wanted(name) { body(name, try content(archive)) }
    }
  }

  private static func content(_ archive: OpaquePointer) throws(Failure) -> Data {
    var content = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return content }
      guard count > 0 else { throw .unreadable(message(archive)) }
      guard content.count + count <= greatestSize else { throw .tooLarge }
      content.append(contentsOf: buffer[..<count])
    }
  }

  private static func message(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "it is damaged"
  }
}
