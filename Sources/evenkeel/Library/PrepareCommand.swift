// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Guide

/// `evenkeel prepare`: one page for a visit, and what to say; the same as the page.
struct PrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Make one page to take to a visit, and the words for the phone and the visit.",
    discussion: """
      Nothing is stored. Without a kind of visit it lists what can be chosen.

      Examples:
        evenkeel prepare
        evenkeel prepare office --choose wishes=naltrexone-injection --choose questions=wait
        evenkeel prepare otp --note goal="sleep, and keep my job" --score "PHQ-9: 12 of 27"
        evenkeel prepare telehealth --own questions="Can my sister join?" --lang es
      """
  )

  @Argument(help: "The kind of visit, such as office or otp.")
  var kind: String?

  @Option(name: .customLong("choose"), help: "list=choice, such as questions=wait; can be given more than once.")
  var chosen: [String] = []

  @Option(name: .customLong("note"), help: "note=words, such as goal=\"sleep\"; can be given more than once.")
  var notes: [String] = []

  @Option(help: "list=words: something of your own for a list; can be given more than once.")
  var own: [String] = []

  @Option(name: .customLong("score"), help: "A total such as \"PHQ-9: 12\"; can be given more than once.")
  var scores: [String] = []

  @Option(help: "table or json.")
  var format: TextOrJSON = .table

  @Option(help: "The language: en or es.")
  var lang: Language = .english

  func run() throws {
    do {
      let library = try Library()
      guard let kind else {
        let words = VisitVocabulary(library.visits, lang)
        Terminal.data(format == .json ? try JSONText.of(words) : Self.text(words))
        return
      }
      let request = VisitRequest(
        kind: kind, notes: try pairs(notes).mapValues { $0.joined(separator: " ") }, chosen: try pairs(chosen),
        own: try pairs(own).mapValues { $0.joined(separator: "; ") }, scores: scores)
      let sheet = try library.sheet(request, lang)
      Terminal.data(format == .json ? try JSONText.of(sheet) : Self.text(sheet, lang))
    } catch let error as GuideError {
      throw CommandFailure(error, language: lang)
    }
  }

  private func pairs(_ texts: [String]) throws -> [String: [String]] {
    var pairs: [String: [String]] = [:]
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("“\(text)” has no name and = before it.") }
      pairs[parts[0], default: []].append(parts[1])
    }
    return pairs
  }

  private static func text(_ words: VisitVocabulary) -> String {
    func rows(_ title: String, _ items: [VisitVocabulary.Item]) -> String {
      "\(title)\n" + AlignedColumns.text([items.map(\.id), items.map(\.text)], leading: 2)
    }
    return
      ([rows("kind", words.kinds), rows("--note", words.notes)]
      + words.lists.map { rows("--choose \($0.id): \($0.question)", $0.options) }).joined(separator: "\n\n")
  }

  private static func text(_ sheet: VisitSheet, _ language: Language) -> String {
    func part(_ title: LocalizedText, _ lines: [String]) -> String {
      ([title[language]] + lines.map { WrappedText.of("- \($0)", width: LibraryText.width, indent: 2, isHanging: true) })
        .joined(separator: "\n")
    }
    let own = sheet.sections.map { part(LocalizedText(en: $0.title, es: $0.title), $0.lines) }
    return
      ([sheet.kind.uppercased()] + own + [
        part(LocalizedText(en: "On the phone", es: "Por teléfono"), sheet.call),
        part(LocalizedText(en: "In the visit", es: "En la consulta"), sheet.say),
        part(LocalizedText(en: "Take with you", es: "Lleve"), sheet.bring.map(\.text)),
        part(LocalizedText(en: "What to expect", es: "Qué esperar"), sheet.expect.map(\.text)),
        part(
          LocalizedText(en: "What you may refuse or ask for", es: "Qué puede rechazar o pedir"),
          sheet.refuse.map(\.text)),
      ]).joined(separator: "\n\n")
  }
}
