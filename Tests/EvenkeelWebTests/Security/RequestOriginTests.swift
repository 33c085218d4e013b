// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing

@testable import EvenkeelWeb

@Suite("Where a request comes from")
struct RequestOriginTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var site: String?
    var origin: String?
    var host = "localhost:8080"
    let expected: RequestOrigin
    var testDescription: String { "\(site ?? "-"), \(origin ?? "-") at \(host) → \(expected)" }
  }

  static let rows: [Row] = [
    Row(expected: .unstated),
    Row(site: "same-origin", expected: .own),
    Row(site: "none", expected: .own),
    Row(site: "same-site", expected: .foreign),
    Row(site: "cross-site", expected: .foreign),
    Row(site: "anything", expected: .foreign),
    Row(site: "", expected: .foreign),
    Row(site: "same-origin", origin: "null", expected: .own),
    Row(site: "same-origin", origin: "http://localhost:8080", expected: .own),
    Row(site: "same-origin", origin: "http://attacker.example", expected: .foreign),
    Row(site: "cross-site", origin: "http://localhost:8080", expected: .foreign),
    Row(origin: "null", expected: .hidden),
    Row(origin: "http://localhost:8080", expected: .own),
    Row(origin: "http://LOCALHOST:8080", expected: .own),
    Row(origin: "http://localhost:3000", expected: .foreign),
    Row(origin: "http://localhost", expected: .foreign),
    Row(origin: "http://localhost", host: "localhost", expected: .own),
    Row(origin: "http://localhost:80", host: "localhost", expected: .own),
    Row(origin: "https://evenkeel.example", host: "evenkeel.example", expected: .own),
    Row(origin: "https://attacker.example", host: "evenkeel.example", expected: .foreign),
    Row(origin: "http://localhost:8080.attacker.example", expected: .foreign),
    Row(origin: "ftp://localhost:8080", expected: .foreign),
    Row(origin: "localhost:8080", expected: .foreign),
    Row(origin: "", expected: .foreign),
  ]

  @Test("its headers are judged by the table", arguments: rows)
  func table(row: Row) {
    var fields: [String: String] = [:]
    fields["Sec-Fetch-Site"] = row.site
    fields["Origin"] = row.origin
    let request = SecurityExamples.request(host: row.host, headers: SecurityExamples.headers(fields))
    #expect(RequestOrigin(of: request) == row.expected)
  }
}
