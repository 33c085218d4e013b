// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Instruments
import Treatment

/// The search over all texts: the library, the guides to medications, the questionnaires and the pages. Pages, API and
/// command line ask the same one.
public struct SiteSearch: Sendable {
  private let searches: [Language: LibrarySearch]

  /// Makes the search over what ships with Evenkeel.
  /// - Throws: ``WebError/resourceDamaged(_:)``.
  public init(library: Library, treatment: TreatmentLibrary, instruments: InstrumentLibrary) throws(WebError) {
    let catalogue = try Catalogue()
    var pages: [(name: String, Knowledge)] = []
    for name in ["help", "understand", "withdrawal", "pain-medicine", "about"] {
      pages.append((name, try WebResource.json("texts/\(name).json")))
    }
    var searches: [Language: LibrarySearch] = [:]
    for language in Language.allCases {
      let texts = catalogue[language]
      let documents =
        library.documents(language) + treatment.guides.map { SearchDocument($0, texts) }
        + instruments.instruments.map { instrument in
          SearchDocument(
            .instrument, address: "/check/\(instrument.id)", title: instrument.name[language],
            summary: instrument.about[language])
        } + pages.map { SearchDocument($0.1, page: $0.name, texts) } + Self.tools(texts)
      do {
        searches[language] = try LibrarySearch(documents, language)
      } catch {
        throw .resourceDamaged(error.sentence.en)
      }
    }
    self.searches = searches
  }

  /// What is found for `query`.
  public func found(_ query: String, _ language: Language) -> LibraryFindings {
    searches[language]?.found(query) ?? .none
  }

  /// The pages that do something.
  private static func tools(_ texts: Texts) -> [SearchDocument] {
    ["find", "choose", "check", "simulator", "prepare", "paying"].map { page in
      SearchDocument(
        .page, address: page == "simulator" ? "/understand/simulator" : "/\(page)", title: texts("\(page)-title"),
        summary: texts("\(page)-lead"),
        keywords: texts.has("\(page)-keywords")
          ? texts("\(page)-keywords").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } : [])
    }
  }
}

extension SearchDocument {
  fileprivate init(_ guide: MedicationGuide, _ texts: Texts) {
    let language = texts.language
    let id = guide.medication.rawValue
    let sections = guide.sections.map { section in
      Passage(
        anchor: section.id, heading: section.title[language],
        sentences: section.facts.map { $0.sourced.value[language] })
    }
    let questions = guide.questions.map { question in
      Passage(
        anchor: question.id, heading: question.question?[language] ?? "",
        sentences: [question.sourced.value[language]])
    }
    // Naloxone has no guide of its own: its article has the steps.
    self.init(
      .medication, address: guide.medication == .naloxone ? "/library/overdose-and-naloxone" : "/\(id)",
      title: texts("medication-\(id)-title"), summary: texts("medication-\(id)-lead"),
      passages: guide.medication == .naloxone
        ? (sections + questions).map { Passage(anchor: nil, heading: $0.heading, sentences: $0.sentences) }
        : sections + questions)
  }

  fileprivate init(_ knowledge: Knowledge, page: String, _ texts: Texts) {
    let language = texts.language
    let isPartOfUnderstand = page == "withdrawal" || page == "pain-medicine"
    self.init(
      .page, address: isPartOfUnderstand ? "/understand/\(page)" : "/\(page)", title: texts("\(page)-title"),
      summary: texts("\(page)-lead"),
      passages: knowledge.sections.map { section in
        Passage(
          anchor: section.id, heading: section.title[language],
          sentences: [section.intro?[language]].compactMap { $0 } + section.statements.map { $0[language] })
      })
  }
}
