// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension CalendarDate {
  /// The day that it is in `timeZone` at `moment`; the first or the last day that there is for a moment beyond them.
  public init(_ moment: Date, in timeZone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.era, .year, .month, .day], from: moment)
    let isBefore = parts.era == 0
    self =
      isBefore
      ? .first : CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? .last
  }
}
