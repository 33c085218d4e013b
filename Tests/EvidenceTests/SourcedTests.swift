// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Evidence

@Suite("Sourced values")
struct SourcedTests {
  private let review = (on: CalendarDate("2026-11-23"), by: CalendarDate("2027-11-23"))

  @Test("a sourced value reads with its unit, source, certainty and review dates, and writes the same")
  func reads() throws {
    let json = """
      {"certainty":"established","reviewBy":"2027-11-23","reviewedOn":"2026-11-23","source":"cfr-42-8","unit":"mg",\
      "value":50}
      """
    let read = try JSONDecoder().decode(Sourced<Int>.self, from: Data(json.utf8))
    let on = try #require(review.on)
    let by = try #require(review.by)
    let expected = try #require(
      Sourced(50, unit: "mg", source: "cfr-42-8", certainty: .established, reviewedOn: on, reviewBy: by))
    #expect(read == expected)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(read), as: UTF8.self) == json)
  }

  @Test(
    "a value without a source, a certainty, or with a review in the past of the last one is refused",
    arguments: [
      #"{"value": 1, "certainty": "unknown", "reviewedOn": "2026-11-23", "reviewBy": "2027-11-23"}"#,
      #"{"value": 1, "source": "", "certainty": "unknown", "reviewedOn": "2026-11-23", "reviewBy": "2027-11-23"}"#,
      #"{"value": 1, "source": "a", "reviewedOn": "2026-11-23", "reviewBy": "2027-11-23"}"#,
      #"{"value": 1, "source": "a", "certainty": "sure", "reviewedOn": "2026-11-23", "reviewBy": "2027-11-23"}"#,
      #"{"value": 1, "source": "a", "certainty": "unknown", "reviewedOn": "2026-11-23", "reviewBy": "2026-11-22"}"#,
    ])
  func refuses(json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Sourced<Int>.self, from: Data(json.utf8)) }
  }

  @Test("a review is overdue from the day after its term")
  func overdue() throws {
    let on = try #require(review.on)
    let by = try #require(review.by)
    let value = try #require(
      Sourced("x", source: "evenkeel-practice", certainty: .practice, reviewedOn: on, reviewBy: by))
    #expect(value.isOverdue(on: on) == false)
    #expect(value.isOverdue(on: by) == false)
    #expect(value.isOverdue(on: try #require(CalendarDate("2027-11-24"))) == true)
  }
}
