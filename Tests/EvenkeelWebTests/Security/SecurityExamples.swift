// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization

@testable import EvenkeelWeb

/// Requests, routers and a log for the tests of the security middlewares.
enum SecurityExamples {
  struct Failure: Error {}

  static func request(
    _ method: HTTPRequest.Method = .post, _ path: String = "/form", host: String? = "localhost:8080",
    headers: HTTPFields = [:], body: String = ""
  ) -> Request {
    Request(
      head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers),
      body: .init(buffer: ByteBuffer(string: body)))
  }

  static func headers(_ fields: [String: String]) -> HTTPFields {
    fields.sorted { $0.key < $1.key }.reduce(into: HTTPFields()) { headers, field in
      if let name = HTTPField.Name(field.key) { headers.append(HTTPField(name: name, value: field.value)) }
    }
  }

  /// A router with every security middleware and a few pages.
  static func router(hosts: [String] = []) -> Router<BasicRequestContext> {
    let router = Router()
    router.addSecurity(hosts: hosts)
    router.get("/page") { _, _ in "a page" }
    router.get("/find/{id}") { _, _ in "a program" }
    router.post("/form") { request, _ in
      String(buffer: try await request.body.collect(upTo: .max))
    }
    router.get("/static/style.css") { _, _ in
      Response(status: .ok, headers: [.cacheControl: "public, max-age=60"], body: .init())
    }
    router.get("/static/gone.css") { _, _ -> Response in throw HTTPError(.notFound) }
    router.get("/fails") { _, _ -> Response in throw Failure() }
    router.get("/api/fails") { _, _ -> Response in throw Failure() }
    return router
  }

  /// Writes nothing.
  static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

  static func app(logger: Logger = silent, hosts: [String] = []) -> some ApplicationProtocol {
    Application(router: router(hosts: hosts), logger: logger)
  }
}

/// Context for calling a middleware by itself.
struct BareContext: RequestContext {
  struct Source: RequestContextSource {
    let logger: Logger
  }

  var coreContext: CoreRequestContextStorage

  init(source: Source) {
    coreContext = .init(source: source)
  }

  init() {
    self.init(source: Source(logger: SecurityExamples.silent))
  }
}

/// Keeps every log line as it would be written.
struct LogCapture: LogHandler {
  final class Lines: Sendable {
    let all = Mutex<[String]>([])
  }

  let lines: Lines
  var logLevel = Logger.Level.trace
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    lines.all.withLock { $0.append((["\(event.message)"] + fields).joined(separator: " ")) }
  }

  static func logger(_ lines: Lines) -> Logger {
    Logger(label: "test") { _ in LogCapture(lines: lines) }
  }
}
