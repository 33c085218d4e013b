// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Guide

/// The simulator: what can be chosen, and what would happen.
struct SimulatorView: Sendable {
  struct Option: Sendable {
    let value: String
    let label: String
    let chosen: Bool
  }

  /// One of the plans that are shown.
  struct Shown: Sendable {
    let key: String
    let name: String
    let detail: String?
    let advice: [StatementView]
    let hasAdvice: Bool
    let people: FigureView?
  }

  /// A quantity, for each plan.
  struct Quantity: Sendable {
    let figures: [FigureView]
  }

  let problems: [FindView.Message]
  let hasProblems: Bool
  let opioids: [Option]
  let medications: [Option]
  let plans: [Option]
  let others: [Option]
  let comparesNothing: Bool
  let situationNumber: NumberFieldView?
  let planNumber: NumberFieldView?
  let otherNumber: NumberFieldView?
  let hasResult: Bool
  let isCompared: Bool
  /// What is read aloud when the charts change.
  let said: String
  /// What is taken now, in words.
  let situation: String
  let shown: [Shown]
  let main: [FigureView]
  let quantities: [Quantity]
  let limits: [StatementView]
  let sources: [SourceView]

  init(_ form: SimulatorForm, guide: Guide, sources names: SourceNames, texts: Texts) {
    let language = texts.language
    var sources = SourceList()
    let result = form.outlooks(guide)
    let error: GuideError?
    let outlooks: [Outlook]
    switch result {
    case .success(let found): (outlooks, error) = (found, nil)
    case .failure(let failure): (outlooks, error) = ([], failure)
    }
    problems =
      error.map { error in
        [
          FindView.Message(
            anchor: form.anchor(error), message: "\(error.sentence[language]) \(error.remedy[language])")
        ]
      } ?? []
    hasProblems = error != nil
    func options(_ items: [(id: String, name: LocalizedText)], _ chosen: String?) -> [Option] {
      items.map { Option(value: $0.id, label: $0.name[language], chosen: $0.id == chosen) }
    }
    opioids = options(guide.situations.filter { !$0.isTreatment }.map { ($0.id, $0.name) }, form.situation.id)
    medications = options(guide.situations.filter(\.isTreatment).map { ($0.id, $0.name) }, form.situation.id)
    let fitting = (guide.situation(form.situation.id)?.plans ?? []).compactMap(guide.plan).map { ($0.id, $0.name) }
    plans = options(fitting, form.plan.id)
    others = options(fitting, form.compare?.id)
    comparesNothing = form.compare == nil
    func number(_ chosen: SimulatorForm.Chosen?, _ id: String?) -> NumberFieldView? {
      guard let key = chosen?.key, let field = guide.number(id) else { return nil }
      return NumberFieldView(
        field, key: key, value: chosen?.text,
        problem: error.flatMap { form.anchor($0) == key ? $0.remedy[language] : nil }, texts: texts)
    }
    situationNumber = number(form.situation, guide.situation(form.situation.id)?.number)
    planNumber = number(form.plan, guide.plan(form.plan.id)?.number)
    otherNumber = number(form.compare, form.compare.flatMap { guide.plan($0.id)?.number })

    hasResult = !outlooks.isEmpty
    let keys = ["a", "b"]
    let isCompared = outlooks.count > 1
    self.isCompared = isCompared
    func name(_ outlook: Outlook) -> String? { isCompared ? outlook.planName(language) : nil }
    func figure(_ outlook: Outlook, _ quantity: OutlookQuantity, _ key: String, isWide: Bool) -> FigureView {
      FigureView(
        outlook.chart(quantity, language), key: "\(quantity.rawValue)-\(key)", plan: name(outlook),
        said: sources.views(outlook.sentences(quantity, language)), isWide: isWide, texts: texts)
    }
    shown = zip(outlooks, keys).map { outlook, key in
      let advice = sources.views(outlook.advice(language))
      return Shown(
        key: key, name: outlook.planName(language), detail: outlook.plan.detail?[language], advice: advice,
        hasAdvice: !advice.isEmpty, people: Self.people(outlook, plan: name(outlook), key: key, texts: texts))
    }
    main = zip(outlooks, keys).map { figure($0, .withdrawal, $1, isWide: !isCompared) }
    let rest = OutlookQuantity.allCases.filter { quantity in
      quantity != .withdrawal && outlooks.contains { $0.quantities.contains(quantity) }
    }
    quantities = rest.map { quantity in
      Quantity(
        figures: zip(outlooks, keys).compactMap { outlook, key in
          outlook.quantities.contains(quantity) ? figure(outlook, quantity, key, isWide: false) : nil
        })
    }
    situation = outlooks.first?.situationName(language) ?? ""
    said = outlooks.map { outlook in
      "\(outlook.planName(language)): "
        + outlook.sentences(.withdrawal, language).map(\.text).joined(separator: " ")
    }.joined(separator: " ")
    var limits: [Statement] = []
    for limit in outlooks.flatMap({ $0.limits(language) }) where !limits.contains(limit) { limits.append(limit) }
    self.limits = sources.views(limits)
    self.sources = sources.views(names)
  }

  /// How many of a hundred people have moderate or worse withdrawal.
  private static func people(_ outlook: Outlook, plan: String?, key: String, texts: Texts) -> FigureView? {
    let count = outlook.withdrawal.moderateOf100
    let heading = [texts("people-title"), plan].compactMap { $0 }.joined(separator: ": ")
    let words = texts("people-count", ["count": String(count)])
    let array = IconArray(title: heading, description: words, filled: count)
    return FigureView(
      key: "people-\(key)", heading: heading, said: [StatementView(text: words, mark: nil)],
      table: FigureView.Table(head: [], rows: [])
    ) { size, id in array.svg(size, id: id) }
  }
}
