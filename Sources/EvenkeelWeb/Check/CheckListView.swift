// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Instruments

/// The instruments, by whom they are for.
struct CheckListView: Sendable {
  struct Entry: Sendable {
    let address: String
    let name: String
    let about: String
    let englishOnly: Bool
  }

  struct Group: Sendable {
    let key: String
    let title: String
    let lead: String
    let entries: [Entry]
  }

  let groups: [Group]

  init(_ library: InstrumentLibrary, texts: Texts) {
    let language = texts.language
    groups = [("me", Instrument.Rater.`self`), ("someone", .observer), ("patient", .clinician)].map { key, rater in
      Group(
        key: key, title: texts("check-\(key)"), lead: texts("check-\(key)-lead"),
        entries: library.instruments.filter { $0.rater == rater }.map {
          Entry(
            address: "/check/\($0.id)", name: $0.name[language], about: $0.about[language],
            englishOnly: language == .spanish && !$0.languages.contains(.spanish))
        })
    }
  }
}
