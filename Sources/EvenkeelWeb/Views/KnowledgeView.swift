// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A page of sourced sentences, with numbered sources at its end.
struct KnowledgeView: Sendable {
  struct Statement: Sendable {
    let text: String
    /// The number of its source on this page; `nil` where it is our own practice.
    let mark: String?
  }

  struct Section: Sendable {
    let key: String
    let heading: String
    let style: String
    let intro: String?
    let ordered: Bool
    let statements: [Statement]
    /// Whether the helplines follow it.
    let linesAfter: Bool
  }

  struct Helpline: Sendable {
    let name: String
    let display: String
    let uri: String
    let text: String
    let mark: String?
  }

  let title: String
  let lead: String?
  let sections: [Section]
  let helplines: [Helpline]
  let sources: [SourceView]

  /// - Parameter listsAll: whether the sources that the page itself does not cite are listed too.
  init(_ knowledge: Knowledge, title: String, lead: String?, sources: SourceNames, listsAll: Bool, texts: Texts) {
    let language = texts.language
    let keys = knowledge.sourceKeys.filter { $0 != SourceNames.practice }
    func mark(_ key: String) -> String? { keys.firstIndex(of: key).map { String($0 + 1) } }
    self.title = title
    self.lead = lead
    let firstID = knowledge.sections.first?.id
    sections = knowledge.sections.map { section in
      Section(
        key: section.id, heading: section.title[language], style: section.style ?? "",
        intro: section.intro?[language], ordered: section.ordered ?? false,
        statements: section.statements.map { Statement(text: $0[language], mark: mark($0.source)) },
        linesAfter: section.id == firstID && knowledge.lines != nil)
    }
    helplines = (knowledge.lines ?? []).map {
      Helpline(
        name: $0.name[language], display: $0.display, uri: $0.uri, text: $0.text[language], mark: mark($0.source))
    }
    let listed = listsAll ? keys + sources.others(than: keys) : keys
    self.sources = listed.enumerated().map { sources.view($1, number: $0 + 1) }
  }
}

/// One source in the list of a page.
struct SourceView: Sendable {
  let number: Int
  let name: String
  let web: String?
}
