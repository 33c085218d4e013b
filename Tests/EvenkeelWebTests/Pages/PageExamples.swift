// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Programs
import Testing

@testable import EvenkeelWeb

/// A small invented directory, its pages, and a visitor who looks at them.
enum PageExamples {
  /// Downtown of an invented search; the programs lie around it.
  static let here = "38.35, -81.63"

  /// Read once: it is large.
  private static let gazetteer = Result { try Gazetteer.bundled() }

  static func facilities(_ codes: ServiceCodes) throws -> [Facility] {
    func location(_ latitude: Double, _ longitude: Double, _ precision: LocationPrecision) throws -> FacilityLocation {
      FacilityLocation(
        coordinate: try #require(Coordinate(latitude: latitude, longitude: longitude)), precision: precision,
        source: "example")
    }
    return [
      Facility(
        id: "far", name: "Example House", unit: "Example Unit", street: "3 Example Street", city: "Huntington",
        state: "WV", zip: "25701", phone: PhoneNumber("304-555-0103"),
        location: try location(38.42, -82.44, .organizationNearZIP), codes: codes.set(of: ["UN", "MD", "SP", "MALE"]),
        codeText: "UN*MD*SP*MALE"),
      Facility(
        id: "near", name: "Example Recovery & Care", street: "1 Example Street", city: "Charleston", state: "WV",
        zip: "25301", phone: PhoneNumber("304-555-0100"),
        intake: [PhoneNumber("304-555-0101 x2")].compactMap { $0 }, website: "https://example.org/",
        location: try location(38.352, -81.632, .address), codes: codes.set(of: ["UN", "MD"]), codeText: "UN*MD",
        supplements: ["website": "example-list"]),
      Facility(
        id: "a b/<c>", name: "Example <script>alert(1)</script> Program", city: "Charleston", state: "WV",
        zip: "25302", phone: PhoneNumber("304-555-0102"), website: "javascript:alert(1)",
        location: try location(38.40, -81.70, .zip), codes: codes.set(of: ["OTP", "MU", "NU"]), codeText: "OTP MU NU"),
    ]
  }

  static func finder(extra: [Facility] = []) throws -> Finder {
    let codes = try ServiceCodes.bundled()
    let edition = DirectoryEdition(
      year: 2024, files: ["example.csv"], checksums: [""], installedAt: Date(timeIntervalSince1970: 0),
      report: ImportReport())
    return Finder(
      gazetteer: try gazetteer.get(), facilities: try facilities(codes) + extra, edition: edition,
      vocabulary: try .bundled(), codes: codes, callTexts: try .bundled())
  }

  static var configuration: WebConfiguration {
    get throws { try configuration(on: "2026-01-01") }
  }

  static func configuration(on day: String) throws -> WebConfiguration {
    let utc = try #require(TimeZone(identifier: "UTC"))
    let moment = try Date("\(day)T00:00:00Z", strategy: .iso8601)
    return WebConfiguration(
      now: { moment }, timeZone: utc,
      csrf: CSRF(random: { Array(repeating: 7, count: $0) }), outlines: { _, _ in [] })
  }
}

/// What a visitor sees.
struct PageAnswer {
  let status: Int
  let headers: HTTPFields
  let html: String
}

/// A visitor's browser: it keeps cookies and fills in the token.
struct Visitor {
  /// The pages over the example's directory, read once: there is much to read.
  private static let standard = Result {
    let configuration = try PageExamples.configuration
    return (
      pages: try WebApplication(finder: PageExamples.finder(), configuration: configuration),
      configuration: configuration
    )
  }

  let finder: Finder?
  let configuration: WebConfiguration
  var language: Language?

  /// Other pages than those of the example.
  var pages: WebApplication?

  init(finder: Finder? = nil, pages: WebApplication? = nil, language: Language? = nil) throws {
    self.finder = finder
    self.pages = pages
    self.language = language
    configuration = try Self.standard.get().configuration
  }

  func get(_ path: String, headers: [String: String] = [:]) async throws -> PageAnswer {
    try await send(.get, path, headers: headers, body: nil)
  }

  /// Sends a form with the hidden token and its cookie.
  func post(_ path: String, _ fields: KeyValuePairs<String, String>) async throws -> PageAnswer {
    let bare = Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/"), body: .init(buffer: .init()))
    let form = configuration.csrf.token(for: bare)
    let cookie = try #require(form.cookieToSet)
    let body = (Array(fields).map { ($0.key, $0.value) } + [("csrf", form.token)]).map { name, value in
      Self.encoded(name) + "=" + Self.encoded(value)
    }.joined(separator: "&")
    return try await send(.post, path, headers: ["Cookie": "\(cookie.name)=\(cookie.value)"], body: body)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: [String: String], body: String?
  ) async throws -> PageAnswer {
    var headers = headers
    if let language {
      headers["Cookie"] = [headers["Cookie"], "evenkeel-language=\(language.rawValue)"].compactMap { $0 }
        .joined(separator: "; ")
    }
    if body != nil, headers["Content-Type"] == nil { headers["Content-Type"] = "application/x-www-form-urlencoded" }
    let all = SecurityExamples.headers(headers)
    let pages =
      try pages ?? finder.map { try WebApplication(finder: $0, configuration: configuration) }
      ?? Self.standard.get().pages
    let app = pages.application(logger: SecurityExamples.silent)
    return try await app.test(.router) { client in
      let response = try await client.execute(
        uri: path, method: method, headers: all, body: body.map { ByteBuffer(string: $0) })
      return PageAnswer(
        status: response.status.code, headers: response.headers, html: String(buffer: response.body))
    }
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension PageAnswer {
  /// The texts of all elements that match, without markup: `<tag …class…>text</tag>`.
  func texts(_ opening: String, until closing: String) -> [String] {
    html.components(separatedBy: opening).dropFirst().map { part in
      let inner = part.components(separatedBy: closing).first ?? ""
      return inner.replacing(#/<[^>]*>/#, with: "").replacing(#/\s+/#, with: " ")
        .trimmingCharacters(in: .whitespaces)
    }
  }
}
