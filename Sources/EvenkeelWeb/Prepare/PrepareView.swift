// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Treatment

/// What to bring to a visit: the form.
struct PrepareView: Sendable {
  struct Choice: Sendable {
    let value: String
    let label: String
    let chosen: Bool
  }

  struct Note: Sendable {
    let key: String
    let label: String
    let hint: String?
    let entered: String
    let problem: String?
  }

  struct List: Sendable {
    let key: String
    let legend: String
    let choices: [Choice]
    let own: Note
    let listProblem: String?
  }

  struct Score: Sendable {
    let key: String
    let label: String
    let entered: String
  }

  let problems: [FindView.Message]
  let hasProblems: Bool
  let kinds: [Choice]
  let notes: [Note]
  let lists: [List]
  let scores: [Score]
  let scoreProblem: String?
  let answers: [Choice]
  let hasAnswers: Bool
  let answersProblem: String?
  /// What was answered in *Choose*.
  let fields: [FormFields.Field]

  init(_ form: PrepareForm, _ library: Library, reader: ProfileReader, texts: Texts) {
    let (words, language) = (library.visits, texts.language)
    func problem(_ anchor: String) -> String? {
      form.problems.first { $0.anchor == anchor }?.error.remedy[language]
    }
    problems = form.problems.map {
      FindView.Message(anchor: $0.anchor, message: "\($0.error.sentence[language]) \($0.error.remedy[language])")
    }
    hasProblems = !problems.isEmpty
    kinds = words.kinds.map {
      Choice(value: $0.id, label: $0.name[language], chosen: $0.id == form.request.kind)
    }
    notes = words.notes.map { note in
      Note(
        key: "n-\(note.id)", label: note.question[language], hint: note.hint?[language],
        entered: form.request.notes[note.id] ?? "", problem: problem("n-\(note.id)"))
    }
    lists = words.choices.map { choice in
      List(
        key: "c-\(choice.id)", legend: choice.question[language],
        choices: choice.options.map { option in
          Choice(
            value: option.id, label: option.text[language],
            chosen: form.request.chosen[choice.id]?.contains(option.id) == true)
        },
        own: Note(
          key: "o-\(choice.id)", label: texts("prepare-own"), hint: nil, entered: form.request.own[choice.id] ?? "",
          problem: problem("o-\(choice.id)")),
        listProblem: problem("c-\(choice.id)"))
    }
    let written = form.request.scores
    scores = (0..<max(PrepareForm.scoreRows, written.count)).map { row in
      Score(
        key: "score-\(row + 1)", label: texts("prepare-score", ["number": String(row + 1)]),
        entered: row < written.count ? written[row] : "")
    }
    scoreProblem = problem("prepare-scores")
    answersProblem = problem("prepare-answers")
    answers = PrepareForm.brought.compactMap { id in
      guard let field = reader.field(id), let answer = form.profile.profile[id] else { return nil }
      return Choice(
        value: id, label: "\(field.name[language]): \(ProfileWords.answer(answer, field, texts))",
        chosen: form.bring.contains(id))
    }
    hasAnswers = !answers.isEmpty
    fields = form.profile.fields()
  }
}

/// One page to take along, and what to say and expect.
struct VisitSheetView: Sendable {
  struct Section: Sendable {
    let key: String
    let heading: String
    let lines: [String]
  }

  let visit: String
  let sections: [Section]
  let isEmpty: Bool
  let call: [String]
  let say: [String]
  let bring: [StatementView]
  let expect: [StatementView]
  let refuse: [StatementView]
  let fields: [FormFields.Field]
  let sources: [SourceView]
  let hasSources: Bool

  init(_ sheet: VisitSheet, form: PrepareForm, sources names: SourceNames) {
    var list = SourceList()
    visit = sheet.kind
    sections = sheet.sections.map { Section(key: "sheet-\($0.id)", heading: $0.title, lines: $0.lines) }
    isEmpty = sections.isEmpty
    call = sheet.call
    say = sheet.say
    expect = sheet.expect.map { list.view($0) }
    refuse = sheet.refuse.map { list.view($0) }
    bring = sheet.bring.map { list.view($0) }
    fields = form.fields
    sources = list.views(names)
    hasSources = !self.sources.isEmpty
  }
}
