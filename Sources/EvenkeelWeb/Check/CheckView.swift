// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Instruments

/// An instrument at one of its steps.
struct CheckView: Sendable {
  struct Choice: Sendable {
    let score: Int
    let label: String
    let chosen: Bool
  }

  struct Question: Sendable {
    let key: String
    let number: Int
    let text: String
    let choices: [Choice]
    let isChoice: Bool
    let isNumber: Bool
    let hint: String?
    let value: String
    let problem: String?
    /// Whether it is asked only after other answers.
    let conditional: Bool
  }

  struct Line: Sendable {
    let text: String
    let answer: String
    let change: String
  }

  struct Flow: Sendable {
    let title: String
    let steps: [StatementView]
  }

  struct Link: Sendable {
    let address: String
    let label: String
  }

  let address: String
  let title: String
  let about: String
  let introduction: String?
  let englishOnly: Bool
  let problems: [FindView.Message]
  let hasProblems: Bool
  let isStart: Bool
  let isAll: Bool
  let isQuestion: Bool
  let isReview: Bool
  let isResult: Bool
  let fields: [FormFields.Field]
  let at: Int
  let progress: String
  let oneByOne: Bool
  let questions: [Question]
  let asksForPerson: Bool
  let sexes: [SimulatorView.Option]
  let age: String
  let hasTimer: Bool
  let earlier: [String]
  let hasEarlier: Bool
  /// How the total differs from the last one.
  let change: String?
  let thresholds: String?
  let lines: [Line]
  let flows: [Flow]
  let results: [StatementView]
  let next: [StatementView]
  let limits: [StatementView]
  let then: [Link]
  let hasThen: Bool
  /// For rating again beside this one.
  let again: [FormFields.Field]
  let canRepeat: Bool
  /// The total, as it stands on a visit's sheet.
  let carried: String?
  let version: String
  let licence: String
  let versionMark: String?
  let licenceMark: String?
  let sources: [SourceView]

  init(_ form: CheckForm, library: InstrumentLibrary, sources names: SourceNames, texts: Texts) {
    let (instrument, language) = (form.instrument, texts.language)
    var sources = SourceList()
    address = "/check/\(instrument.id)"
    title = instrument.name[language]
    about = instrument.about[language]
    introduction = instrument.introduction?[language]
    englishOnly = language == .spanish && !instrument.languages.contains(.spanish)
    let asked = form.asked
    let shown: [Int]
    switch form.step {
    case .all: shown = Array(instrument.items.indices)
    case .question(let place): shown = [place]
    default: shown = []
    }
    isStart = form.step == .start
    isAll = form.step == .all
    isReview = form.step == .review
    isResult = form.step == .result
    isQuestion = !isStart && !isAll && !isReview && !isResult
    at = shown.count == 1 && isQuestion ? shown[0] : -1
    let place = asked.firstIndex(of: at).map { $0 + 1 } ?? 0
    progress = texts("check-progress", ["number": String(place), "total": String(asked.count)])
    oneByOne = form.isOneByOne
    fields = form.hidden(without: shown)
    questions = shown.map { Self.question($0, form, language) }
    problems = instrument.items.compactMap { item in
      form.problems[item.id].map {
        FindView.Message(
          anchor: CheckForm.field(item.id), message: "\(item.text[language]) – \($0.remedy[language])")
      }
    }
    hasProblems = !problems.isEmpty
    asksForPerson = instrument.asksForPerson && isAll
    sexes = PersonFacts.Sex.allCases.map {
      SimulatorView.Option(value: $0.rawValue, label: texts("check-\($0.rawValue)"), chosen: form.sex == $0.rawValue)
    }
    age = form.age
    hasTimer = instrument.id == "cows" && isAll
    earlier = form.earlier
    hasEarlier = !earlier.isEmpty
    thresholds = instrument.id == "cows" ? instrument.next.first?[language] : nil

    lines = asked.compactMap { place in
      let item = instrument.items[place]
      guard let text = form.entered[item.id] else { return nil }
      let option = item.options?.first { String($0.score) == text }
      return Line(text: item.text[language], answer: option?.text[language] ?? text, change: "change:\(item.id)")
    }
    let score = isResult ? try? Scorer(instrument).score(form.answers, for: form.person) : nil
    let reading = score.map { library.reading($0, of: instrument, language) }
    flows = (reading?.flows ?? []).map { flow in
      Flow(
        title: flow.title[language],
        steps: flow.steps.map { sources.view(Statement($0[language], source: $0.source)) })
    }
    results = sources.views(reading?.results ?? [])
    next = sources.views(reading?.next ?? [])
    limits = sources.views(reading?.limits ?? [])
    then =
      isResult
      ? instrument.then.compactMap { id in
        (try? library.instrument(id)).map { Link(address: "/check/\(id)", label: $0.name[language]) }
      } : []
    hasThen = !then.isEmpty
    let value = score?.values.first?.value
    let total = value.map { NumberWords.text($0) }
    change = value.flatMap { now in form.earlier.last.flatMap(Double.init).map { Self.change(from: $0, to: now, texts) }
    }
    let shortName = instrument.name[language].split(separator: ":").first.map(String.init) ?? instrument.id
    carried = total.map { "\(shortName): \($0)" }
    canRepeat = isResult && instrument.rater == .clinician && total != nil
    again = (form.earlier + [total].compactMap { $0 }).suffix(CheckForm.mostEarlier).map {
      FormFields.Field(name: "earlier", value: $0)
    }
    version = instrument.version
    licence = instrument.licence.text
    versionMark = sources.mark(instrument.source)
    licenceMark = sources.mark(instrument.licence.source)
    self.sources = sources.views(names)
  }

  private static func change(from before: Double, to now: Double, _ texts: Texts) -> String {
    guard now != before else { return texts("check-change-same") }
    return texts(
      now < before ? "check-change-less" : "check-change-more", ["count": NumberWords.text(abs(now - before))])
  }

  private static func question(_ place: Int, _ form: CheckForm, _ language: Language) -> Question {
    let item = form.instrument.items[place]
    let key = CheckForm.field(item.id)
    let text = form.entered[item.id] ?? ""
    // A ruler is chosen from; a number of days or times is entered.
    let range = item.range ?? [0, -1]
    let isRuler = item.options == nil && range[1] - range[0] <= 10
    let numbers = isRuler ? Array(range[0]...range[1]) : []
    let choices =
      (item.options ?? []).map { ($0.score, $0.text[language]) } + numbers.map { ($0, String($0)) }
    // A clinician sees what each answer scores.
    let isRated = form.instrument.rater == .clinician && item.options != nil
    let hint = item.ends.map {
      "\(range[0]) = \($0.least[language]), \(range[1]) = \($0.greatest[language])"
    }
    return Question(
      key: key, number: place + 1, text: item.text[language],
      choices: choices.map {
        Choice(score: $0.0, label: isRated ? "\($0.0) – \($0.1)" : $0.1, chosen: text == String($0.0))
      },
      isChoice: !choices.isEmpty, isNumber: choices.isEmpty,
      hint: hint ?? (choices.isEmpty ? "\(range[0])–\(range[1])" : nil), value: text,
      problem: form.problems[item.id].map { $0.remedy[language] }, conditional: item.when != nil)
  }
}

/// Writes totals.
enum NumberWords {
  static func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String((value * 10).rounded() / 10)
  }
}
