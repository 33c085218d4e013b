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
  /// Instruments whose total can be read although their wording is not shipped.
  let totals: [SimulatorView.Option]
  let total: String
  let read: [String]
  let hasRead: Bool
  let problem: String?
  let problems: [FindView.Message]
  let hasProblems: Bool

  /// - Parameter asked: A total taken elsewhere: of which instrument, and the text of the total.
  init(_ library: InstrumentLibrary, asked: (id: String, total: String)? = nil, texts: Texts) {
    let language = texts.language
    totals = library.totals.map {
      SimulatorView.Option(value: $0.id, label: $0.name[language], chosen: $0.id == asked?.id)
    }
    total = asked?.total ?? ""
    var (read, remedy) = ([String](), String?.none)
    if let asked {
      do throws(InstrumentError) {
        read = try library.reading(total: Int(asked.total) ?? .min, of: asked.id, language).map(\.text)
      } catch {
        remedy = error.remedy[language]
      }
    }
    self.read = read
    hasRead = !read.isEmpty
    problem = remedy
    problems = remedy.map { [FindView.Message(anchor: "total", message: $0)] } ?? []
    hasProblems = remedy != nil
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
