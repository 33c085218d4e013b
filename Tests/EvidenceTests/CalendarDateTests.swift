// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Evidence

@Suite("Dates of the calendar")
struct CalendarDateTests {
  @Test(
    "a date is written as it is read",
    arguments: ["2026-11-23", "0001-01-01", "2024-02-29", "2000-02-29", "9999-12-31"])
  func roundTrip(text: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.description == text)
    let json = try JSONEncoder().encode([date])
    #expect(String(decoding: json, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([CalendarDate].self, from: json) == [date])
  }

  @Test(
    "what is not a day of the calendar is refused",
    arguments: [
      "", "2026", "2026-11", "2026-11-23T00:00", "26-11-23", "2026-1-23", "2026-13-01", "2026-00-10", "2026-04-31",
      "2026-02-29", "1900-02-29", "0000-01-01", "2026-11-+3", "2026/11/23", "２０２６-11-23", "2026-11-23-", "-026-11-23",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(text) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: JSONEncoder().encode([text]))
    }
  }

  @Test("dates are ordered as their texts are, for every pair of a sample of days")
  func order() {
    let days = [1999, 2000, 2026].flatMap { year in
      [1, 2, 9, 10, 12].flatMap { month in
        [1, 2, 28, 29, 30, 31].compactMap { CalendarDate(year: year, month: month, day: $0) }
      }
    }
    #expect(days.count == 3 * 26 + 1)
    for left in days {
      for right in days {
        #expect((left < right) == (left.description < right.description))
      }
    }
  }
}
