// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import EvenkeelWeb

@Suite("Limits of requests")
struct RequestLimitTests {
  private let limits = RequestLimits(bodyBytes: 10, targetBytes: 20, headerFields: 3, headerBytes: 30)

  private func outcome(_ request: Request) async throws -> String {
    let middleware = RequestLimitMiddleware<BareContext>(limits)
    do {
      let response = try await middleware.handle(request, context: BareContext()) { request, _ in
        let body = try await request.body.collect(upTo: 10)
        #expect(body.readableBytes <= 10)
        return Response(status: .ok)
      }
      return "\(response.status.code)"
    } catch let problem as Problem {
      return "\(problem.status.code) \(problem.code)"
    }
  }

  @Test("a body may be as long as the limit, and no longer, however it is sent")
  func body() async throws {
    #expect(try await outcome(SecurityExamples.request(body: "0123456789")) == "200")
    #expect(try await outcome(SecurityExamples.request(body: "0123456789a")) == "413 body-too-large")
    let announced = SecurityExamples.request(headers: [.contentLength: "11"])
    #expect(try await outcome(announced) == "413 body-too-large")
    var chunked = SecurityExamples.request()
    chunked.body = .init(
      asyncSequence: AsyncStream { stream in
        for _ in 0..<3 { stream.yield(ByteBuffer(string: "0123")) }
        stream.finish()
      })
    #expect(try await outcome(chunked) == "413 body-too-large")
  }

  @Test("header fields are limited in number and in length")
  func headers() async throws {
    let three = SecurityExamples.headers(["A": "1", "B": "2", "C": "3"])
    #expect(try await outcome(SecurityExamples.request(headers: three)) == "200")
    let four = SecurityExamples.headers(["A": "1", "B": "2", "C": "3", "D": "4"])
    #expect(try await outcome(SecurityExamples.request(headers: four)) == "431 headers-too-large")
    let long = SecurityExamples.headers(["A": String(repeating: "x", count: 29)])
    #expect(try await outcome(SecurityExamples.request(headers: long)) == "200")
    let longer = SecurityExamples.headers(["A": String(repeating: "x", count: 30)])
    #expect(try await outcome(SecurityExamples.request(headers: longer)) == "431 headers-too-large")
  }

  @Test("the path with its query is limited")
  func target() async throws {
    #expect(try await outcome(SecurityExamples.request(.get, "/" + String(repeating: "a", count: 19))) == "200")
    #expect(
      try await outcome(SecurityExamples.request(.get, "/" + String(repeating: "a", count: 20))) == "414 refused")
  }

  @Test("the server's own limits lie above these, and idle connections are closed")
  func server() {
    let configuration = RequestLimits.standard.http1()
    #expect(configuration.idleTimeout == .seconds(30))
    #expect(configuration.httpDecoder.maxHeaderListSize == 65_536)
    #expect(configuration.httpDecoder.maxHeaderFieldCount == 256)
  }

  @Test("a running server answers long headers with 431 and a long body with 413")
  func live() async throws {
    try await SecurityExamples.app().test(.live) { client in
      let long = SecurityExamples.headers(["X-Long": String(repeating: "x", count: 17_000)])
      let headers = try await client.execute(uri: "/page", method: .get, headers: long)
      #expect(headers.status == .requestHeaderFieldsTooLarge)
      let body = try await client.execute(
        uri: "/form", method: .post, body: ByteBuffer(repeating: 0x61, count: 65_537))
      #expect(body.status == .contentTooLarge)
    }
  }
}
