// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Guide

/// Opioids after surgery or injury: what raises the chance of dependence, how much it is, and how to stop.
struct PainMedicineView: Sendable {
  struct Part: Sendable {
    let section: KnowledgeView.Section
    let figure: FigureView?
    /// Whether the calculator follows.
    let hasCalculator: Bool
  }

  struct Row: Sendable {
    let number: Int
    let medicines: [SimulatorView.Option]
    let strength: String
    let times: String
    let strengthProblem: String?
    let timesProblem: String?
    let optional: Bool
  }

  let problems: [FindView.Message]
  let hasProblems: Bool
  let parts: [Part]
  let rows: [Row]
  let days: String
  let daysProblem: String?
  let hasResult: Bool
  let result: [StatementView]
  let people: FigureView?
  let sources: [SourceView]

  init(
    _ knowledge: Knowledge, form: PainMedicineForm, guide: Guide, sources names: SourceNames, texts: Texts
  ) {
    let language = texts.language
    var sources = SourceList()
    parts = knowledge.sections.map { section in
      let view = KnowledgeView.Section(section, sources: &sources, language)
      let isFirst = section.id == "chance"
      return Part(
        section: view, figure: isFirst ? Self.shares(guide, &sources, texts) : nil, hasCalculator: isFirst)
    }
    var found: [(anchor: String, error: GuideError)] = []
    var result: [StatementView] = []
    var people: FigureView?
    let doses = form.doses
    do throws(GuideError) {
      let equivalents = try guide.morphineEquivalents(doses.map(\.dose))
      result += guide.sentences(equivalents, language).map { sources.view($0) }
    } catch {
      found.append((Self.anchor(error, doses.map(\.row)), error))
    }
    if !form.days.isEmpty {
      do throws(GuideError) {
        let number = PainMedicineForm.number(form.days)
        let use = try guide.longTermUse(days: Int(exactly: number) ?? -1)
        let said = sources.view(Statement(use.sentence[language], source: use.source))
        result.append(said)
        people = Self.people(use.row, said: said, texts)
      } catch {
        found.append(("days", error))
      }
    }
    problems = found.map {
      FindView.Message(anchor: $0.anchor, message: "\($0.error.sentence[language]) \($0.error.remedy[language])")
    }
    hasProblems = !found.isEmpty
    func problem(_ anchor: String) -> String? {
      found.first { $0.anchor == anchor }.map { $0.error.remedy[language] }
    }
    rows = form.rows.enumerated().map { place, row in
      let number = place + 1
      return Row(
        number: number,
        medicines: guide.painMedicines.medicines.map {
          SimulatorView.Option(value: $0.id, label: $0.name[language], chosen: $0.id == row.medicine)
        }, strength: row.strength, times: row.times, strengthProblem: problem("strength-\(number)"),
        timesProblem: problem("times-\(number)"), optional: number > 1)
    }
    days = form.days
    daysProblem = problem("days")
    hasResult = !result.isEmpty && found.isEmpty
    self.result = found.isEmpty ? result : []
    self.people = found.isEmpty ? people : nil
    self.sources = sources.views(names)
  }

  /// The id of the field that an error such as `doses.1.strength` is about.
  private static func anchor(_ error: GuideError, _ rows: [Int]) -> String {
    let parts = (error.field ?? "").split(separator: ".")
    guard parts.count == 3, let place = Int(parts[1]), rows.indices.contains(place) else { return "medicine-1" }
    let name = parts[2] == "timesPerDay" ? "times" : parts[2] == "strength" ? "strength" : "medicine"
    return "\(name)-\(rows[place])"
  }

  private static func shares(_ guide: Guide, _ sources: inout SourceList, _ texts: Texts) -> FigureView {
    let chart = guide.longTermUseChart(texts.language)
    let mark = sources.mark("shah-2017")
    return FigureView(
      key: "long-term", heading: chart.title, said: [StatementView(text: texts("long-term-said"), mark: mark)],
      table: FigureView.Table(
        head: [texts("table-days"), chart.title],
        rows: chart.bars.map { FigureView.Table.Row(name: $0.name, cells: [$0.words]) })
    ) { size, id in chart.svg(size, id: id) }
  }

  private static func people(_ row: LongTermUse.Row, said: StatementView, _ texts: Texts) -> FigureView {
    let array = IconArray(title: texts("long-term-people"), description: said.text, filled: row.of100)
    return FigureView(
      key: "people", heading: texts("long-term-people"), said: [],
      table: FigureView.Table(head: [], rows: [])
    ) { size, id in array.svg(size, id: id) }
  }
}
