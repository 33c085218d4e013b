// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// What to do first.
struct UrgentView: Sendable {
  let text: String
  let call: String?
  let mark: String?

  init(_ urgent: ComparisonAnswer.Urgent, _ sources: inout SourceList) {
    text = urgent.text
    call = urgent.level == "today" ? nil : urgent.level
    mark = sources.mark(urgent.source)
  }
}
