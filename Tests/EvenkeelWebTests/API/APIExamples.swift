// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Instruments
import Programs
import Treatment
import Testing

@testable import EvenkeelWeb

/// A small invented directory and the API over it.
enum APIExamples {
  static func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: latitude, longitude: longitude))
  }

  static func facilities(_ codes: ServiceCodes) throws -> [Facility] {
    [
      Facility(
        id: "example-1", name: "Example Recovery Center", unit: "Example Outpatient Unit", street: "1 Example Street",
        city: "Charleston", state: "WV", zip: "25301", phone: PhoneNumber("304-555-0100"),
        intake: [PhoneNumber("304-555-0101 x2")].compactMap { $0 }, website: "https://example.org/",
        location: FacilityLocation(coordinate: try point(38.36, -81.63), precision: .address, source: "example"),
        codes: codes.set(of: ["UN", "MD", "OUDO"]), codeText: "UN*MD*OUDO", supplements: ["website": "example-list"]),
      Facility(
        id: "example-2", name: "Example Opioid Treatment Program", city: "Charleston", state: "WV", zip: "25302",
        location: FacilityLocation(coordinate: try point(38.35, -81.73), precision: .zip, source: "gazetteer"),
        codes: codes.set(of: ["OTP", "MU", "NU", "SP"]), codeText: "OTP MU NU*SP"),
      Facility(
        id: "example-3", name: "Example House", street: "3 Example Street", city: "Denver", state: "CO", zip: "80202",
        phone: PhoneNumber("720-555-0100"),
        location: FacilityLocation(
          coordinate: try point(39.75, -105), precision: .organizationNearZIP, source: "example"),
        codes: codes.set(of: ["UN", "SP", "MALE"]), codeText: "UN*SP*MALE"),
    ]
  }

  static func finder() throws -> Finder {
    let codes = try ServiceCodes.bundled()
    var report = ImportReport()
    report.read = 4
    report.kept = 3
    report.repaired = ["ZIP without leading zeros": 1]
    report.dropped = ["no name": 1]
    let edition = DirectoryEdition(
      year: 2024, files: ["example.csv"], checksums: [String(repeating: "0", count: 64)],
      installedAt: Date(timeIntervalSince1970: 1_738_324_800), report: report)
    return Finder(
      gazetteer: try .bundled(), facilities: try facilities(codes), edition: edition, vocabulary: try .bundled(),
      codes: codes, callTexts: try .bundled())
  }

  /// A finder without a directory.
  static func emptyFinder() throws -> Finder {
    try Finder(directory: URL(filePath: "/nonexistent/evenkeel/directory.sqlite"))
  }

  private struct KnownTexts {
    let guide: Guide
    let library: Library
    let instruments: InstrumentLibrary
    let treatment: TreatmentLibrary
    let search: Once<SiteSearch>
  }

  /// What the answers are made from, read once.
  private static let texts = Result {
    let (library, instruments, treatment) = try (Library(), InstrumentLibrary(), TreatmentLibrary())
    return KnownTexts(
      guide: try Guide(), library: library, instruments: instruments, treatment: treatment,
      search: Once { try SiteSearch(library: library, treatment: treatment, instruments: instruments) })
  }

  static func app(_ finder: Finder) throws -> some ApplicationProtocol {
    let router = Router(options: [.autoGenerateHeadEndpoints])
    router.addSecurity()
    let texts = try texts.get()
    APIRoutes(
      finder: finder, guide: texts.guide, library: texts.library, search: texts.search,
      instruments: texts.instruments, treatment: texts.treatment
    ).add(to: router)
    return Application(router: router, logger: SecurityExamples.silent)
  }
}

/// What the API answered.
struct APIResponse {
  let status: Int
  let headers: HTTPFields
  let text: String

  /// The body as JSON.
  func json() throws -> JSONValue { try JSONValue(text) }
}

extension APIExamples {
  static func ask(
    _ method: HTTPRequest.Method, _ path: String, body: String? = nil, headers: [String: String] = [:],
    of finder: Finder? = nil
  ) async throws -> APIResponse {
    let finder = try finder ?? Self.finder()
    var fields = headers
    if body != nil, fields["Content-Type"] == nil { fields["Content-Type"] = "application/json" }
    let all = SecurityExamples.headers(fields)
    return try await app(finder).test(.router) { client in
      let response = try await client.execute(
        uri: path, method: method, headers: all, body: body.map { ByteBuffer(string: $0) })
      return APIResponse(
        status: response.status.code, headers: response.headers, text: String(buffer: response.body))
    }
  }

  static func search(
    _ body: String, headers: [String: String] = [:], of finder: Finder? = nil
  ) async throws -> APIResponse {
    try await ask(.post, "/api/v1/programs", body: body, headers: headers, of: finder)
  }

  static func score(_ id: String, _ body: String) async throws -> APIResponse {
    try await ask(.post, "/api/v1/instruments/\(id)/score", body: body)
  }

  static func options(_ body: String) async throws -> APIResponse {
    try await ask(.post, "/api/v1/options", body: body)
  }

  static func plan(_ id: String, _ body: String) async throws -> APIResponse {
    try await ask(.post, "/api/v1/plans/\(id)", body: body)
  }

  static func simulate(_ body: String, headers: [String: String] = [:]) async throws -> APIResponse {
    try await ask(.post, "/api/v1/simulations", body: body, headers: headers)
  }
}
