// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Guide

@Suite("The sheet for a visit")
struct VisitSheetTests {
  private let library: Library

  init() throws {
    library = try Library()
  }

  @Test("it holds what the person chose and wrote, in the order of the page, and nothing else")
  func whole() throws {
    let request = VisitRequest(
      kind: "office", notes: ["goal": "  sleep,  and keep\tmy job ", "tried": ""],
      chosen: ["questions": ["wait", "which"], "cost": []], own: ["worries": "my mother finds out"],
      scores: ["PHQ-9: 12"], answers: ["Pregnant: no"])
    let sheet = try library.sheet(request, .english)
    #expect(sheet.kind == "A doctor’s office or health center")
    #expect(
      sheet.sections == [
        VisitSheet.Section(id: "goal", title: "What I want to be different", lines: ["sleep, and keep my job"]),
        VisitSheet.Section(id: "scores", title: "My scores", lines: ["PHQ-9: 12"]),
        VisitSheet.Section(id: "answers", title: "What I answered", lines: ["Pregnant: no"]),
        VisitSheet.Section(id: "worries", title: "What worries me", lines: ["my mother finds out"]),
        VisitSheet.Section(
          id: "questions", title: "My questions",
          lines: [
            "Which medication would you choose for someone like me, and why?",
            "How long do I have to wait after my last opioid?",
          ]),
      ])
  }

  @Test("without anything chosen there are still the words for the phone and the visit, in both languages")
  func bare() throws {
    for kind in library.visits.kinds {
      for language in Language.allCases {
        let sheet = try library.sheet(VisitRequest(kind: kind.id), language)
        #expect(sheet.sections.isEmpty)
        #expect(sheet.call.count >= 2 && sheet.say.count >= 3 && sheet.expect.count >= 3, "\(kind.id)")
        #expect(sheet.refuse.count >= 5 && sheet.bring.count >= 4)
      }
    }
  }

  @Test("what can be said about a fact names its source")
  func sources() throws {
    let bibliography = try Bibliography()
    for kind in library.visits.kinds {
      let sheet = try library.sheet(VisitRequest(kind: kind.id), .english)
      for statement in sheet.expect + sheet.refuse + sheet.bring {
        #expect(bibliography[statement.source] != nil)
        if statement.text.contains(where: \.isNumber) { #expect(statement.source != "evenkeel-practice") }
      }
    }
  }

  @Test("what does not fit on one page is told with its question")
  func refused() throws {
    let words = library.visits
    let long = String(repeating: "x", count: VisitRequest.mostCharacters + 1)
    let questions = try #require(words.choices.first { $0.id == "questions" })
    #expect(throws: GuideError.unknownChoice(field: "kind", known: words.kinds.map(\.id))) {
      try library.sheet(VisitRequest(kind: "party"), .english)
    }
    #expect(throws: GuideError.tooLong(field: "notes.goal", name: words.notes[3].question, most: 200)) {
      try library.sheet(VisitRequest(kind: "office", notes: ["goal": long]), .english)
    }
    #expect(throws: GuideError.tooLong(field: "own.questions", name: questions.question, most: 200)) {
      try library.sheet(VisitRequest(kind: "office", own: ["questions": long]), .english)
    }
    #expect(throws: GuideError.tooManyChoices(field: "chosen.questions", name: questions.question, most: 6)) {
      try library.sheet(
        VisitRequest(kind: "office", chosen: ["questions": questions.options.prefix(7).map(\.id)]), .english)
    }
    #expect(throws: GuideError.unknownChoice(field: "chosen.questions", known: questions.options.map(\.id))) {
      try library.sheet(VisitRequest(kind: "office", chosen: ["questions": ["dose"]]), .english)
    }
    #expect(throws: GuideError.unknownChoice(field: "notes.name", known: words.notes.map(\.id))) {
      try library.sheet(VisitRequest(kind: "office", notes: ["name": "x"]), .english)
    }
    #expect(throws: GuideError.tooManyChoices(field: "scores", name: words.scoresTitle, most: 12)) {
      try library.sheet(VisitRequest(kind: "office", scores: Array(repeating: "1", count: 13)), .english)
    }
  }

  @Test("the words put the person first, in both languages")
  func words() throws {
    let list = try WordList()
    for kind in library.visits.kinds {
      for language in Language.allCases {
        let sheet = try library.sheet(VisitRequest(kind: kind.id), language)
        for text in sheet.call + sheet.say + (sheet.expect + sheet.refuse + sheet.bring).map(\.text) {
          #expect(list.violations(in: text) == [], "\(text)")
        }
      }
    }
  }
}
