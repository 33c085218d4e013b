// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Guide
import Treatment

/// The guide to a medication: facts, what the simulator shows, side effects, what studies found, questions.
struct MedicationView: Sendable {
  struct Part: Sendable {
    let key: String
    let heading: String
    let facts: [FactView]
    let figures: [FigureView]
    let sideEffects: [SideEffectsView]
    let hasWashout: Bool
    /// Whether it is unfolded from the start.
    let isOpen: Bool
  }

  struct Entry: Sendable {
    let key: String
    let heading: String
  }

  let title: String
  let lead: String
  let address: String
  let contents: [Entry]
  let emergency: [FactView]
  let hasEmergency: Bool
  let calls: [FactView]
  let hasCalls: Bool
  let parts: [Part]
  let washoutQuestion: ProfileFieldView?
  let washouts: [StatementView]
  let hasWashouts: Bool
  let problems: [FindView.Message]
  let hasProblems: Bool
  let outcomes: [OutcomeView]
  let questions: [FactView]
  let limits: [StatementView]
  let hasLimits: Bool
  let reviewed: String
  let unchecked: String
  let sources: [SourceView]

  init(
    _ medication: Medication, form: ProfileForm, _ library: TreatmentLibrary, outlooks: [Outlook],
    sources names: SourceNames,
    texts: Texts
  ) {
    let language = texts.language
    var sources = SourceList()
    let facts = library.guide(medication)
    let id = medication.rawValue
    title = texts("medication-\(id)-title")
    lead = texts("medication-\(id)-lead")
    address = "/\(id)"
    let calls = facts?.calls ?? []
    emergency = calls.filter { $0.urgency == .emergency }.map { FactView($0.fact, &sources, texts) }
    hasEmergency = !emergency.isEmpty
    self.calls = calls.filter { $0.urgency != .emergency }.map { FactView($0.fact, &sources, texts) }
    hasCalls = !self.calls.isEmpty
    var parts: [Part] = []
    for section in facts?.sections ?? [] {
      parts.append(
        Part(
          key: section.id, heading: section.title[language],
          facts: section.facts.map { FactView($0, &sources, texts) },
          figures: section.id == "how" ? Self.figures(outlooks, &sources, texts) : [],
          sideEffects: section.id == "watch"
            ? (facts?.sideEffects ?? []).map { SideEffectsView($0, &sources, texts) } : [],
          hasWashout: section.id == "before" && medication == .naltrexone,
          isOpen: Self.unfolded.contains(section.id)))
    }
    self.parts = parts
    contents =
      parts.map { Entry(key: $0.key, heading: $0.heading) } + [
        Entry(key: "evidence", heading: texts("medication-evidence")),
        Entry(key: "questions", heading: texts("medication-questions")),
      ]
    washoutQuestion =
      medication == .naltrexone
      ? library.reader.field("opioids").map { ProfileFieldView($0, form, isBrief: false, texts: texts) } : nil
    let isAsked = form.texts["opioids"] != nil
    let left = library.washoutsLeft(form.profile)
    let said =
      left.isEmpty ? [library.sentence("washout-none", language)] : left.map { library.sentence($0, language) }
    washouts = isAsked ? sources.views(said + [library.sentence("washout-never-alone", language)]) : []
    hasWashouts = isAsked && form.problems.isEmpty
    problems = (washoutQuestion?.problem).map { [FindView.Message(anchor: "p-opioids", message: $0)] } ?? []
    hasProblems = !problems.isEmpty
    outcomes = library.outcomes(of: medication).map { OutcomeView($0, &sources, key: id, texts: texts) }
    questions = (facts?.questions ?? []).map { FactView($0, &sources, texts) }
    limits = outlooks.first.map { sources.views($0.limits(language)) } ?? []
    hasLimits = !limits.isEmpty
    let dates = (facts?.facts ?? []).map(\.sourced.reviewedOn)
    reviewed = texts("medication-reviewed", ["date": dates.min()?.description ?? "–"])
    let open = (facts?.facts ?? []).filter { !$0.checked }.count
    unchecked = texts("medication-unchecked", ["count": String(open), "of": String(facts?.facts.count ?? 0)])
    self.sources = sources.views(names)
  }

  /// What everybody has to know before they decide; the rest is a tap away.
  private static let unfolded: Set = ["what", "how", "who", "who-not", "before", "watch", "stopping"]

  /// What the simulator shows beside the words.
  static func outlooks(_ medication: Medication, _ guide: Guide) -> [Outlook] {
    let shown: [(Choice, Choice)] =
      switch medication {
      case .naltrexone:
        [(Choice("naltrexone-tablets"), Choice("stop")), (Choice("naltrexone-monthly"), Choice("stop"))]
      case .methadone: [(Choice("methadone", 80), Choice("missed", 3))]
      case .buprenorphine:
        [(Choice("buprenorphine", 16), Choice("missed", 3)), (Choice("buprenorphine-monthly"), Choice("stop"))]
      case .naloxone: []
      }
    return shown.compactMap { situation, plan in try? guide.outlooks(situation, plan, compare: nil).first }
  }

  private static func figures(_ outlooks: [Outlook], _ sources: inout SourceList, _ texts: Texts) -> [FigureView] {
    outlooks.enumerated().flatMap { place, outlook in
      [OutlookQuantity.blockade, .level].filter { outlook.quantities.contains($0) }.map { quantity in
        FigureView(
          outlook.chart(quantity, texts.language), key: "\(quantity.rawValue)-\(place)",
          plan: "\(outlook.situationName(texts.language)), \(outlook.planName(texts.language))",
          said: sources.views(outlook.sentences(quantity, texts.language)), isWide: false, texts: texts)
      }
    }
  }
}
