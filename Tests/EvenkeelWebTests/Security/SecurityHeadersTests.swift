// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import EvenkeelWeb

@Suite("Security headers")
struct SecurityHeadersTests {
  static let expected: [String: String] = [
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'; manifest-src 'self'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  ]

  struct Kind: Sendable, CustomTestStringConvertible {
    let method: HTTPRequest.Method
    let path: String
    var headers: [String: String] = [:]
    var bodyBytes = 0
    let status: Int
    var cacheControl = "no-store"
    var testDescription: String { "\(method) \(path.prefix(40)) → \(status)" }
  }

  static let kinds: [Kind] = [
    Kind(method: .get, path: "/page", status: 200),
    Kind(method: .post, path: "/form", bodyBytes: 65_536, status: 200),
    Kind(method: .get, path: "/nowhere", status: 404),
    Kind(method: .get, path: "/api/nowhere", status: 404),
    Kind(method: .get, path: "/fails", status: 500),
    Kind(method: .get, path: "/api/fails", status: 500),
    Kind(method: .post, path: "/form", bodyBytes: 65_537, status: 413),
    Kind(method: .get, path: "/page?" + String(repeating: "a", count: 5000), status: 414),
    Kind(method: .get, path: "/page", headers: ["X-Long": String(repeating: "a", count: 17_000)], status: 431),
    Kind(method: .get, path: "/static/style.css", status: 200, cacheControl: "public, max-age=60"),
    Kind(method: .get, path: "/static/gone.css", status: 404),
  ]

  @Test("every kind of response carries every header", arguments: kinds)
  func everyKind(kind: Kind) async throws {
    try await SecurityExamples.app().test(.router) { client in
      let response = try await client.execute(
        uri: kind.path, method: kind.method, headers: SecurityExamples.headers(kind.headers),
        body: kind.bodyBytes > 0 ? ByteBuffer(repeating: 0x61, count: kind.bodyBytes) : nil)
      #expect(response.status.code == kind.status)
      #expect(response.headers[.cacheControl] == kind.cacheControl)
      for (name, value) in Self.expected {
        let name = try #require(HTTPField.Name(name))
        #expect(response.headers[values: name] == [value])
      }
      let policy = try #require(HTTPField.Name("Permissions-Policy"))
      let features = try #require(response.headers[policy]).split(separator: ", ")
      #expect(features.count > 20 && features.allSatisfy { $0.hasSuffix("=()") })
      #expect(features.contains("geolocation=()"))
    }
  }

  @Test("the policy allows nothing inline and nothing from elsewhere")
  func policyIsStrict() {
    let policy = SecurityHeaders.contentSecurityPolicy
    for word in ["unsafe", "http:", "https:", "data:", "*", "blob:"] { #expect(!policy.contains(word)) }
  }

  @Test("a failure says nothing about its cause")
  func failureIsSilent() async throws {
    try await SecurityExamples.app().test(.router) { client in
      let response = try await client.execute(uri: "/fails", method: .get)
      #expect(
        String(buffer: response.body)
          == #"{"detail":"Something failed on this server.","remedy":"Try again; if it fails again, please report it.","status":500,"title":"Unexpected failure","type":"/api/problems/unexpected"}"#
      )
    }
  }
}
