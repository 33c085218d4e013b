// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Instruments
import Pharmacology
import Programs
import Treatment

/// What each source of the bibliography supports: the pages and parts of Evenkeel that name it, and how often.
struct SupportIndex: Sendable {
  /// A part of Evenkeel that rests on sources (`texts/supports.json`).
  struct Part: Decodable, Sendable {
    /// The knowledge files that it is made of, such as `treatment/rules`; `pharmacology/` stands for all of a target.
    let files: [String]
    let name: LocalizedText
    /// The page; `nil` where there is none of its own.
    let address: String?

    func holds(_ file: String) -> Bool {
      files.contains { $0.hasSuffix("/") ? file.hasPrefix($0) : file == $0 }
    }
  }

  /// A part that a source supports.
  struct Support: Hashable, Sendable {
    let name: LocalizedText
    let address: String?
    /// How many statements or values.
    let count: Int
  }

  private let supports: [String: [Support]]
  /// The files that name sources and are no part of anything: a fault that tests find.
  let unplaced: [String]

  init(_ parts: [Part], library: Library) {
    var counts: [String: [String: Int]] = [:]
    let targets: KeyValuePairs<String, CitedSources> = [
      "guide": Library.citedSources, "treatment": TreatmentLibrary.citedSources,
      "instruments": InstrumentLibrary.citedSources, "pharmacology": Simulation.citedSources,
      "programs": Finder.citedSources, "evidence": WordList.citedSources, "pages": WebResource.citedSources,
    ]
    for (target, cited) in targets {
      for (file, keys) in cited.files { counts["\(target)/\(file)"] = keys }
    }
    var supports: [String: [Support]] = [:]
    for part in parts {
      var total: [String: Int] = [:]
      for (file, keys) in counts where part.holds(file) { total.merge(keys, uniquingKeysWith: +) }
      for (key, count) in total {
        supports[key, default: []].append(Support(name: part.name, address: part.address, count: count))
      }
    }
    for article in library.articles(.english) {
      let name = LocalizedText(
        en: article.title, es: library.article(article.id, .spanish)?.title ?? article.title)
      let keys = article.blocks.flatMap(\.lines).flatMap(\.sources)
      for (key, uses) in Dictionary(grouping: keys, by: \.self) {
        supports[key, default: []].append(
          Support(name: name, address: "/library/\(article.id)", count: uses.count))
      }
    }
    self.supports = supports
    unplaced = counts.keys.filter { file in !parts.contains { $0.holds(file) } }.sorted()
  }

  /// What the source called `key` supports.
  func callAsFunction(_ key: String) -> [Support] {
    supports[key] ?? []
  }
}
