// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// Four questions, and what to try first to pay for treatment.
struct PayingView: Sendable {
  struct Choice: Sendable {
    let id: String
    let value: String
    let label: String
    let chosen: Bool
  }

  struct Question: Sendable {
    let name: String
    let legend: String
    let hint: String?
    let isSeveral: Bool
    let choices: [Choice]
  }

  struct Advice: Sendable {
    let key: String
    let heading: String
    let about: String
    let step: String
    let say: String?
    let mark: String?
    let isReported: Bool
    let overdue: String?
  }

  let questions: [Question]
  let isAsked: Bool
  let advice: [Advice]
  let sources: [SourceView]
  let hasSources: Bool

  init(_ form: PayingForm, _ library: Library, sources names: SourceNames, today: CalendarDate, texts: Texts) {
    let language = texts.language
    var list = SourceList()
    questions = library.costs.questions.map { question in
      Question(
        name: question.id, legend: question.text[language], hint: question.hint?[language],
        isSeveral: question.takesSeveral,
        choices: question.answers.map {
          Choice(
            id: "\(question.id)-\($0.id)", value: $0.id, label: $0.text[language],
            chosen: form.chosen[question.id]?.contains($0.id) == true)
        })
    }
    for question in library.costs.questions { _ = question.source.map { list.mark($0) } }
    isAsked = form.isAsked
    advice = form.advice.map { advice in
      Advice(
        key: advice.id, heading: advice.title[language], about: advice.text[language], step: advice.step[language],
        say: advice.say?[language], mark: list.mark(advice.source), isReported: advice.certainty == .reported,
        overdue: today > advice.reviewBy
          ? texts("resource-overdue", ["date": texts.date(advice.reviewBy)]) : nil)
    }
    sources = list.views(names)
    hasSources = !sources.isEmpty
  }
}

/// What was answered. An answer that there is not, and a second one where one is allowed, count as none.
struct PayingForm: Sendable {
  let chosen: [String: [String]]
  let isAsked: Bool
  let advice: [CostAdvice]

  init(_ finder: CostFinder, _ fields: FormFields? = nil) {
    var chosen: [String: [String]] = [:]
    for question in finder.questions {
      let legal = fields?.values(question.id).filter { value in question.answers.contains { $0.id == value } } ?? []
      let kept = question.takesSeveral ? legal : legal.suffix(1)
      if !kept.isEmpty { chosen[question.id] = Array(kept) }
    }
    self.chosen = chosen
    isAsked = fields != nil
    advice = isAsked ? (try? finder.advice(chosen)) ?? [] : []
  }

  /// The fields that make the same page again, in another language.
  var fields: [FormFields.Field] {
    chosen.sorted { $0.key < $1.key }.flatMap { id, answers in
      answers.map { FormFields.Field(name: id, value: $0) }
    }
  }
}
