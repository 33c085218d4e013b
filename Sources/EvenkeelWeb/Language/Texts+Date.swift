// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

extension Texts {
  /// The day as people write it, such as November 23, 2026.
  func date(_ date: CalendarDate) -> String {
    let locale = Locale(identifier: language == .english ? "en_US" : "es_US")
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = DateComponents(year: date.year, month: date.month, day: date.day)
    guard let day = calendar.date(from: parts) else { return date.description }
    return day.formatted(
      Date.FormatStyle(date: .long, time: .omitted, locale: locale, calendar: calendar, timeZone: .gmt))
  }
}
