// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// A page of the decision aid: its start, one of its questions, or the answers to be checked.
struct ChooseView: Sendable {
  struct Line: Sendable {
    let question: String
    let answer: String
    let change: String
  }

  let isStart: Bool
  let isStep: Bool
  let isReview: Bool
  let problems: [FindView.Message]
  let hasProblems: Bool
  let urgent: [UrgentView]
  let hasUrgent: Bool
  let heading: String
  let lead: String?
  let progress: String
  let at: Int
  let isChange: Bool
  let questions: [ProfileFieldView]
  let fields: [FormFields.Field]
  let lines: [Line]
  let options: [OptionSummaryView]
  let sources: [SourceView]
  let hasSources: Bool

  init(_ choose: ChooseForm, _ library: TreatmentLibrary, sources names: SourceNames, texts: Texts) {
    let language = texts.language
    var sources = SourceList()
    let form = choose.form
    let step: ChooseForm.Step?
    if case .step(let number) = choose.place {
      step = ChooseForm.steps[number]
      at = number
      progress = texts(
        "choose-progress", ["number": String(number + 1), "total": String(ChooseForm.steps.count)])
    } else {
      step = nil
      at = -1
      progress = ""
    }
    isStart = choose.place == .start
    isChange = choose.isChange
    isStep = step != nil
    isReview = choose.place == .review
    heading = step.map { texts("choose-step-\($0.id)") } ?? texts(isReview ? "choose-review" : "choose-title")
    lead = step.flatMap { texts.has("choose-step-\($0.id)-lead") ? texts("choose-step-\($0.id)-lead") : nil }
    questions = (step?.fields ?? []).compactMap(library.reader.field).map {
      ProfileFieldView($0, form, isBrief: false, texts: texts)
    }
    problems = questions.compactMap { question in
      question.problem.map { FindView.Message(anchor: question.key, message: "\(question.question) \($0)") }
    }
    hasProblems = !problems.isEmpty
    let comparison = library.answer(library.comparison(form.profile), language)
    urgent = isStart ? [] : comparison.urgent.map { UrgentView($0, &sources) }
    hasUrgent = !urgent.isEmpty
    fields = form.fields(without: step?.fields ?? [])
    lines = isReview ? Self.lines(form, library.reader, texts) : []
    options = isStart ? library.options.map { OptionSummaryView($0, &sources, texts) } : []
    self.sources = sources.views(names)
    hasSources = !self.sources.isEmpty
  }

  private static func lines(_ form: ProfileForm, _ reader: ProfileReader, _ texts: Texts) -> [Line] {
    let language = texts.language
    return ChooseForm.steps.flatMap { step in
      step.fields.compactMap(reader.field).map { field in
        Line(
          question: field.name[language], answer: ProfileWords.answer(form.profile[field.id], field, texts),
          change: "change:\(step.id)")
      }
    }
  }
}

/// One of the options at the start.
struct OptionSummaryView: Sendable {
  let name: String
  let about: String
  let mark: String?
  let address: String

  init(_ option: OptionText, _ sources: inout SourceList, _ texts: Texts) {
    name = option.name[texts.language]
    about = option.about[texts.language]
    mark = sources.mark(option.source)
    address = "/\(option.option.medication.rawValue)"
  }
}

/// Says answers in words.
enum ProfileWords {
  static func answer(_ answer: ProfileAnswer?, _ field: ProfileField, _ texts: Texts) -> String {
    let language = texts.language
    func name(_ id: String) -> String { field.options?.first { $0.id == id }?.name[language] ?? id }
    switch answer {
    case nil: return texts("choose-not-known")
    case .one(let option): return name(option)
    case .many(let options):
      return options.isEmpty ? texts("choose-none-of-these") : options.map(name).joined(separator: "; ")
    case .number(let number): return String(number)
    case .names(let names): return names.joined(separator: ", ")
    case .days(let uses):
      return uses.isEmpty
        ? texts("choose-none-of-these")
        : uses.map { use in
          "\(name(use.opioid)): \(use.days.map { days($0, texts) } ?? texts("choose-not-sure"))"
        }.joined(separator: "; ")
    case .ratings(let ratings):
      let told = field.legal.filter { (ratings[$0] ?? 0) > 0 }
      return told.isEmpty
        ? texts("choose-none-of-these")
        : told.map { "\(name($0)): \(texts(ratings[$0] == 2 ? "choose-a-lot" : "choose-some"))" }.joined(
          separator: "; ")
    }
  }

  private static func days(_ days: Int, _ texts: Texts) -> String {
    texts.has("days-\(days)") ? texts("days-\(days)") : texts("days-number", ["count": String(days)])
  }
}
