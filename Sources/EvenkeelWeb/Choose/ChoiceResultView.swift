// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// What fits a person: the options side by side, why, and what to ask.
struct ChoiceResultView: Sendable {
  struct Reason: Sendable {
    let text: String
    let basis: String
    let mark: String?
  }

  struct Match: Sendable {
    let wish: String
    let meets: String
    let kind: String
    let text: String
    let mark: String?
  }

  struct Row: Sendable {
    let key: String
    let number: Int
    let name: String
    let address: String
    let label: String
    let kind: String
    let about: StatementView
    let sentences: [StatementView]
    let against: [Reason]
    let hasAgainst: Bool
    let supports: [Reason]
    let hasSupports: Bool
    let find: [StatementView]
    let hasFind: Bool
    let matches: [Match]
    let hasMatches: Bool
    /// The form that looks for programs with it.
    let search: [FormFields.Field]
  }

  let urgent: [UrgentView]
  let hasUrgent: Bool
  let rows: [Row]
  let forward: [StatementView]
  let hasForward: Bool
  let notes: [StatementView]
  let unknown: [StatementView]
  let hasUnknown: Bool
  let questions: [StatementView]
  let outcomes: [OutcomeView]
  let gaps: [StatementView]
  let fields: [FormFields.Field]
  let sources: [SourceView]
  /// The keys of the sources, in their order.
  let sourceKeys: [String]

  init(_ form: ProfileForm, _ library: TreatmentLibrary, sources names: SourceNames, texts: Texts) {
    let language = texts.language
    var sources = SourceList()
    let answer = library.answer(library.comparison(form.profile), language)
    urgent = answer.urgent.map { UrgentView($0, &sources) }
    hasUrgent = !urgent.isEmpty
    rows = answer.options.enumerated().map { Self.row($1, $0 + 1, form, &sources) }
    forward = sources.views(answer.forward)
    hasForward = !forward.isEmpty
    notes = sources.views(answer.notes)
    unknown = sources.views(answer.unknownMedicines)
    hasUnknown = !unknown.isEmpty
    questions = sources.views(answer.questions)
    outcomes = library.outcomes(for: form.profile).map { OutcomeView($0, &sources, key: "outcome", texts: texts) }
    gaps = library.gaps.map { sources.view(Statement($0[language], source: $0.source)) }
    fields = form.fields()
    self.sources = sources.views(names)
    sourceKeys = sources.keys
  }

  private static func row(
    _ row: ComparisonAnswer.Row, _ number: Int, _ form: ProfileForm, _ sources: inout SourceList
  ) -> Row {
    let about = sources.view(row.about)
    let sentences = sources.views(row.sentences)
    func reasons(_ reasons: [ComparisonAnswer.Reason]) -> [Reason] {
      reasons.map { Reason(text: $0.text, basis: $0.basis, mark: sources.mark($0.source)) }
    }
    let against = reasons(row.reasons.filter { $0.effect != "for" })
    let supports = reasons(row.reasons.filter { $0.effect == "for" })
    let find = row.find.map { StatementView(text: $0.text, mark: nil) }
    let matches = row.matches.map {
      Match(wish: $0.wish, meets: $0.meetsWords, kind: $0.meets, text: $0.text, mark: sources.mark($0.source))
    }
    let option = MedicationOption(rawValue: row.option)
    return Row(
      key: row.option, number: number, name: row.name, address: "/\(option?.medication.rawValue ?? "choose")",
      label: row.label, kind: row.verdict, about: about, sentences: sentences, against: against,
      hasAgainst: !against.isEmpty, supports: supports, hasSupports: !supports.isEmpty, find: find,
      hasFind: !find.isEmpty, matches: matches, hasMatches: !matches.isEmpty,
      search: option.map { Self.search($0, form.profile) } ?? [])
  }

  /// What is looked for in the directory: programs that give the option, for what the person said.
  private static func search(_ option: MedicationOption, _ profile: Profile) -> [FormFields.Field] {
    let wish =
      switch option {
      case .methadone: "methadone"
      case .buprenorphine: "buprenorphine-oral"
      case .buprenorphineInjection: "buprenorphine-injection"
      case .naltrexoneInjection: "naltrexone-injection"
      case .naltrexoneTablets: "naltrexone-tablet"
      }
    var fields = [FormFields.Field(name: "medication", value: wish)]
    if profile.choice("pregnant") == "yes" { fields.append(FormFields.Field(name: "group", value: "pregnant")) }
    if profile.choice("goal") == "alcohol" { fields.append(FormFields.Field(name: "condition", value: "alcohol")) }
    return fields
  }
}
