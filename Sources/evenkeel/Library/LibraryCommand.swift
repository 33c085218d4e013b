// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import EvenkeelWeb
import Foundation
import Guide
import Instruments
import Treatment

/// `evenkeel library`: articles, and the search over all texts; the same as the library's page.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Read about opioids, treatment, money, rights, groups and family; search all texts.",
    discussion: """
      Without an article it lists them. It informs; it does not replace a clinician or a lawyer.

      Examples:
        evenkeel library
        evenkeel library tonight
        evenkeel library paying --lang es
        evenkeel library --search "methodone"
        evenkeel library support-groups --format json
      """
  )

  @Argument(help: "The article, such as tonight.")
  var article: String?

  @Option(help: "Search all texts for these words.")
  var search: String?

  @Option(help: "table or json.")
  var format: TextOrJSON = .table

  @Option(help: "The language: en or es.")
  var lang: Language = .english

  func validate() throws {
    if article != nil, search != nil { throw ValidationError("Name an article or --search, not both.") }
  }

  func run() throws {
    do {
      let library = try Library()
      if let search {
        let site = try SiteSearch(
          library: library, treatment: TreatmentLibrary(), instruments: InstrumentLibrary())
        let found = site.found(search, lang)
        if let urgent = found.urgent { Terminal.words(urgent.text) }
        Terminal.data(format == .json ? try JSONText.of(found) : LibraryText.found(found, lang))
      } else if let article {
        let answer = ArticleAnswer(try library.article(called: article, lang))
        Terminal.data(format == .json ? try JSONText.of(answer) : try LibraryText.article(answer, lang))
      } else {
        let answer = library.answer(lang)
        Terminal.data(format == .json ? try JSONText.of(answer) : LibraryText.shelves(answer))
      }
    } catch let error as GuideError {
      throw CommandFailure(error, language: lang)
    }
  }
}
