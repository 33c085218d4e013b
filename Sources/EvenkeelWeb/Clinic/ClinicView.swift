// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Treatment

/// A clinician's screen: the profile, the options, the medicines beside them, the plans.
struct ClinicView: Sendable {
  struct Interaction: Sendable {
    let medicine: String
    let medication: String
    let severity: String
    let kind: String
    let clinician: String
    let action: String
    let unchecked: Bool
    let mark: String?
  }

  struct PlanLink: Sendable {
    let id: String
    let title: String
  }

  struct PlanGroup: Sendable {
    let title: String
    let plans: [PlanLink]
  }

  let problems: [FindView.Message]
  let hasProblems: Bool
  let questions: [ProfileFieldView]
  let hasResult: Bool
  let result: ChoiceResultView
  let interactions: [Interaction]
  let hasInteractions: Bool
  let quiet: [StatementView]
  let hasQuiet: Bool
  let washouts: [StatementView]
  let hasWashouts: Bool
  let plans: [PlanGroup]
  let fields: [FormFields.Field]
  let sources: [SourceView]
  let hasSources: Bool

  init(_ form: ProfileForm, isAsked: Bool, _ library: TreatmentLibrary, sources names: SourceNames, texts: Texts) {
    let language = texts.language
    var sources = SourceList()
    questions = Self.order.compactMap(library.reader.field).map {
      ProfileFieldView($0, form, isBrief: true, texts: texts)
    }
    problems = questions.compactMap { question in
      question.problem.map { FindView.Message(anchor: question.key, message: "\(question.question): \($0)") }
    }
    hasProblems = !problems.isEmpty
    hasResult = isAsked && problems.isEmpty
    result = ChoiceResultView(form, library, sources: names, texts: texts)
    // The marks of both parts go on in one list.
    if hasResult { for source in result.sourceKeys { _ = sources.mark(source) } }
    let check = library.interactionCheck(form.profile.medicines)
    let medications: [Medication] = [.methadone, .buprenorphine, .naltrexone]
    interactions = check.findings.filter { medications.contains($0.interaction.medication) }.map { finding in
      Interaction(
        medicine: finding.medicine.name[language], medication: texts("drug-\(finding.interaction.medication.rawValue)"),
        severity: library.sentence("severity-\(finding.interaction.severity.rawValue)", language).text,
        kind: finding.interaction.severity.rawValue, clinician: finding.interaction.clinician,
        action: finding.interaction.action[language], unchecked: !finding.interaction.checked,
        mark: sources.mark(finding.interaction.source))
    }
    hasInteractions = !interactions.isEmpty
    let found = Set(check.findings.map(\.typed))
    quiet = sources.views(
      check.recognized.filter { !found.contains($0.typed) }.map {
        library.sentence("no-interaction", language, ["name": $0.typed])
      } + library.unknownMedicines(check, language))
    hasQuiet = !quiet.isEmpty
    let left = library.washoutsLeft(form.profile)
    washouts = sources.views(left.map { library.sentence($0, language) })
    hasWashouts = !washouts.isEmpty
    plans = StartPlan.Kind.allCases.map { kind in
      PlanGroup(
        title: texts("plan-kind-\(kind.rawValue)"),
        plans: library.plans.filter { $0.kind == kind }.map { PlanLink(id: $0.id, title: $0.title[language]) })
    }
    fields = form.fields()
    self.sources = sources.views(names)
    hasSources = !self.sources.isEmpty
  }

  /// What decides most comes first.
  private static let order = [
    "goal", "treatment", "opioids", "dependence", "cows", "age", "pregnant", "breastfeeding", "liver", "kidney",
    "heart",
    "qtc", "lungs", "bleeding", "pain", "alcohol", "sedatives", "medicines", "allergies", "suicidal", "past", "otp",
    "supervised", "release", "home", "wish",
  ]
}
