// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// A page of sourced sentences, with numbered sources at its end.
struct KnowledgeView: Sendable {
  struct Section: Sendable {
    let key: String
    let heading: String
    let style: String
    let intro: String?
    let ordered: Bool
    let statements: [StatementView]
    /// Whether the helplines follow it.
    let linesAfter: Bool

    init(_ section: Knowledge.Section, linesAfter: Bool = false, sources: inout SourceList, _ language: Language) {
      key = section.id
      heading = section.title[language]
      style = section.style ?? ""
      intro = section.intro?[language]
      // The introduction has no mark of its own, but its source is listed first.
      _ = section.intro.map { sources.mark($0.source) }
      ordered = section.ordered ?? false
      statements = section.statements.map { StatementView(text: $0[language], mark: sources.mark($0.source)) }
      self.linesAfter = linesAfter
    }
  }

  let title: String
  let lead: String?
  let sections: [Section]
  let helplines: [ResourceView]
  let sources: [SourceView]

  /// - Parameter lines: the lines to call that follow the first section.
  init(
    _ knowledge: Knowledge, title: String, lead: String?, lines: [HelpResource] = [], sources: SourceNames,
    today: CalendarDate, texts: Texts
  ) {
    let language = texts.language
    var list = SourceList()
    self.title = title
    self.lead = lead
    let firstID = knowledge.sections.first?.id
    sections = knowledge.sections.map { section in
      Section(
        section, linesAfter: section.id == firstID && !lines.isEmpty, sources: &list, language)
    }
    helplines = lines.map { ResourceView($0, &list, today: today, texts: texts) }
    self.sources = list.views(sources)
  }
}

/// One source in the list of a page.
struct SourceView: Sendable {
  let number: Int
  let name: String
  let web: String?
}
