// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import HTTPTypes
import Hummingbird
import Programs

/// Responses with a JSON body.
enum JSONAnswer {
  /// The response with `value` as its body.
  static func response(_ value: some Encodable) throws(Problem) -> Response {
    guard let data = try? ExchangeJSON.data(value) else { throw .unexpected }
    return response(bytes: data)
  }

  static func response(bytes: Data) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

/// What a request with a JSON body must be before its body is looked at.
///
/// A page elsewhere can send a form or plain text to this server without asking, but not `application/json`; together
/// with the origin this takes the place of a form's token.
enum JSONRequest {
  static func check(_ request: Request) throws(Problem) {
    switch RequestOrigin(of: request) {
    case .own, .unstated: break
    case .foreign, .hidden: throw .crossSite
    }
    let type = request.headers[.contentType]?.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    guard type == "application/json" else { throw .notJSON }
  }
}
