// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Crypto
import Foundation
import Hummingbird

/// The stylesheets, the script and the pictures, read once. Pages link to names that carry a hash of the content, which
/// browsers may keep; the plain names work too and are checked each time.
struct StaticFiles: Sendable {
  private struct File: Sendable {
    let type: String
    let tag: String
    let body: ByteBuffer
  }

  private let files: [String: File]
  private let hashedNames: [String: String]

  /// Reads every file in `static`, and adds the style of charts.
  init() throws(WebError) {
    var files: [String: File] = [:]
    var hashedNames: [String: String] = [:]
    var contents = [(name: "charts.css", data: Data(ChartStyle.rules.utf8))]
    for name in try WebResource.names(in: "static") {
      contents.append((name, try WebResource.data("static/\(name)")))
    }
    for (name, data) in contents {
      let parts = name.split(separator: ".")
      guard parts.count == 2, let type = Self.types[String(parts[1])] else { continue }
      let hash = SHA256.hash(data: data).prefix(8).map { Self.hexadecimal($0) }.joined()
      let file = File(type: type, tag: "\"\(hash)\"", body: ByteBuffer(bytes: data))
      let hashed = "\(parts[0]).\(hash).\(parts[1])"
      (files[name], files[hashed]) = (file, file)
      hashedNames[name] = hashed
    }
    self.files = files
    self.hashedNames = hashedNames
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
  ]

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return text.count == 1 ? "0" + text : text
  }

  /// The address of `name` with its hash.
  func address(_ name: String) -> String {
    "/static/" + (hashedNames[name] ?? name)
  }

  /// The file called `name`, or that it has not changed.
  /// - Throws: 404 where there is none.
  func response(_ name: String, to request: Request) throws -> Response {
    guard let file = files[name] else { throw HTTPError(.notFound) }
    let isHashed = hashedNames[name] == nil
    let headers: HTTPFields = [
      .contentType: file.type, .eTag: file.tag,
      .cacheControl: isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    ]
    guard request.headers[.ifNoneMatch] != file.tag else { return Response(status: .notModified, headers: headers) }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: file.body))
  }
}
