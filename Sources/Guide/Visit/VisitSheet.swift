// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// One page to take to a visit, and what to say and expect.
public struct VisitSheet: Hashable, Sendable, Encodable {
  /// A part of the page.
  public struct Section: Hashable, Sendable, Encodable {
    /// The name, such as `questions`.
    public let id: String
    /// The heading.
    public let title: String
    /// Its lines.
    public let lines: [String]
  }

  /// What kind of visit it is.
  public let kind: String
  /// The parts that hold something; only the person's own choices and words.
  public let sections: [Section]
  /// What to say on the phone, in the order of the call.
  public let call: [String]
  /// What to say in the visit.
  public let say: [String]
  /// What to take along.
  public let bring: [Statement]
  /// What happens there.
  public let expect: [Statement]
  /// What the person may refuse or ask for.
  public let refuse: [Statement]
}

extension Library {
  /// The sheet for a visit.
  /// - Throws: ``GuideError/unknownChoice(field:known:)``, ``GuideError/tooLong(field:name:most:)``,
  ///   ``GuideError/tooManyChoices(field:name:most:)`` with fields such as `chosen.questions`.
  public func sheet(_ request: VisitRequest, _ language: Language) throws(GuideError) -> VisitSheet {
    guard let kind = visits.kinds.first(where: { $0.id == request.kind }) else {
      throw .unknownChoice(field: "kind", known: visits.kinds.map(\.id))
    }
    try visits.check(request)
    let notes = visits.notes.map { note in
      VisitSheet.Section(
        id: note.id, title: note.title[language], lines: [request.notes[note.id]].compactMap(Self.said))
    }
    let choices = visits.choices.map { choice in
      let chosen = Set(request.chosen[choice.id] ?? [])
      return VisitSheet.Section(
        id: choice.id, title: choice.title[language],
        lines: choice.options.filter { chosen.contains($0.id) }.map { $0.text[language] }
          + [request.own[choice.id]].compactMap(Self.said))
    }
    let carried = [
      VisitSheet.Section(id: "scores", title: visits.scoresTitle[language], lines: request.scores),
      VisitSheet.Section(id: "answers", title: visits.answersTitle[language], lines: request.answers),
    ]
    return VisitSheet(
      kind: kind.name[language], sections: (notes + carried + choices).filter { !$0.lines.isEmpty },
      call: kind.call.map { $0[language] }, say: kind.say.map { $0[language] },
      bring: visits.bring.map { $0[language] }, expect: kind.expect.map { $0[language] },
      refuse: visits.refuse.map { $0[language] })
  }

  private static func said(_ text: String?) -> String? {
    let text = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return text.isEmpty ? nil : text
  }
}

extension VisitWords {
  func check(_ request: VisitRequest) throws(GuideError) {
    for (id, text) in request.notes.sorted(by: { $0.key < $1.key }) {
      guard let note = notes.first(where: { $0.id == id }) else {
        throw .unknownChoice(field: "notes.\(id)", known: notes.map(\.id))
      }
      try check(text, field: "notes.\(id)", name: note.question)
    }
    for (id, options) in request.chosen.sorted(by: { $0.key < $1.key }) {
      let choice = try choice(id, field: "chosen.\(id)")
      guard options.allSatisfy({ option in choice.options.contains { $0.id == option } }) else {
        throw .unknownChoice(field: "chosen.\(id)", known: choice.options.map(\.id))
      }
      guard options.count <= VisitRequest.mostChoices else {
        throw .tooManyChoices(field: "chosen.\(id)", name: choice.question, most: VisitRequest.mostChoices)
      }
    }
    for (id, text) in request.own.sorted(by: { $0.key < $1.key }) {
      try check(text, field: "own.\(id)", name: choice(id, field: "own.\(id)").question)
    }
    for (field, lines, title) in [
      ("scores", request.scores, scoresTitle), ("answers", request.answers, answersTitle),
    ] {
      guard lines.count <= VisitRequest.mostCarried else {
        throw .tooManyChoices(field: field, name: title, most: VisitRequest.mostCarried)
      }
      for line in lines { try check(line, most: VisitRequest.mostCarriedCharacters, field: field, name: title) }
    }
  }

  private func choice(_ id: String, field: String) throws(GuideError) -> Choice {
    guard let choice = choices.first(where: { $0.id == id }) else {
      throw .unknownChoice(field: field, known: choices.map(\.id))
    }
    return choice
  }

  private func check(
    _ text: String, most: Int = VisitRequest.mostCharacters, field: String, name: LocalizedText
  ) throws(GuideError) {
    guard text.count <= most else { throw .tooLong(field: field, name: name, most: most) }
  }
}
