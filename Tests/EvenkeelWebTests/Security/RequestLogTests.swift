// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import EvenkeelWeb

@Suite("Request log")
struct RequestLogTests {
  /// Every line that the requests write, without the part that is a duration.
  private func lines(
    _ requests: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws -> [String] {
    let lines = LogCapture.Lines()
    try await SecurityExamples.app(logger: LogCapture.logger(lines)).test(.router) { try await requests($0) }
    return lines.all.withLock { $0 }.map { $0.replacing(/milliseconds=[0-9.]+/, with: "milliseconds=N") }
  }

  @Test("a line has method, route, status and time")
  func line() async throws {
    let lines = try await lines { _ = try await $0.execute(uri: "/page", method: .get) }
    #expect(lines == ["request method=GET milliseconds=N route=/page status=200"])
  }

  @Test("no line carries a value: not of the path, the query, a header, a body or an error")
  func noValues() async throws {
    let secret = "s3cret25301"
    let lines = try await lines { client in
      let headers = SecurityExamples.headers(["Cookie": "a=\(secret)", "Referer": "http://localhost/\(secret)"])
      for path in [
        "/find/\(secret)", "/page?near=\(secret)", "/\(secret)", "/static/\(secret)", "/fails?\(secret)",
        "/api/\(secret)", "/api/fails?\(secret)",
      ] {
        _ = try await client.execute(uri: path, method: .get, headers: headers)
      }
      _ = try await client.execute(uri: "/form", method: .post, headers: headers, body: ByteBuffer(string: secret))
      if let odd = HTTPRequest.Method("S3CRET25301") {
        _ = try await client.execute(uri: "/page", method: odd, headers: headers)
      }
    }
    #expect(!lines.joined().lowercased().contains(secret))
    #expect(
      lines == [
        "request method=GET milliseconds=N route=/find/{id} status=200",
        "request method=GET milliseconds=N route=/page status=200",
        "request method=GET milliseconds=N route=unmatched status=404",
        "request method=GET milliseconds=N route=/static/** status=404",
        "request method=GET milliseconds=N route=/fails status=500",
        "request method=GET milliseconds=N route=unmatched status=404",
        "request method=GET milliseconds=N route=/api/fails status=500",
        "request method=POST milliseconds=N route=/form status=200",
        "request method=other milliseconds=N route=unmatched status=404",
      ])
  }

  @Test("the time is measured from the request to its answer, to a tenth of a millisecond")
  func time() async throws {
    let moments = Mutex<[Duration]>([.milliseconds(5), .microseconds(17_340)])
    let lines = LogCapture.Lines()
    let middleware = RequestLogMiddleware<BareContext> { moments.withLock { $0.removeFirst() } }
    _ = try await middleware.handle(
      SecurityExamples.request(.get, "/page"), context: BareContext(source: .init(logger: LogCapture.logger(lines)))
    ) { _, _ in Response(status: .noContent) }
    #expect(
      lines.all.withLock { $0 } == ["request method=GET milliseconds=12.3 route=unmatched status=204"])
  }
}
