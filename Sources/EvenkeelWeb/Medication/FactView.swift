// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// A fact on a page.
struct FactView: Sendable {
  let key: String
  let question: String?
  let text: String
  /// The products that it is about, where it is not about all.
  let forms: String?
  let mark: String?
  /// Whether it still has to be compared with the label or the study that it names.
  let isUnchecked: Bool
  /// How firmly it stands, where that has to be said.
  let certainty: String?

  init(_ fact: MedicationGuide.Fact, _ sources: inout SourceList, _ texts: Texts) {
    key = fact.id
    question = fact.question?[texts.language]
    text = fact.sourced.value[texts.language]
    forms = fact.forms.map { $0.map { texts("form-\($0.rawValue)") }.joined(separator: ", ") }
    mark = sources.mark(fact.sourced.source)
    isUnchecked = !fact.checked && fact.sourced.source != SourceNames.practice
    certainty =
      fact.sourced.certainty == .unknown
      ? texts("certainty-unknown") : !fact.checked && !isUnchecked ? texts("certainty-unchecked") : nil
  }
}
