// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Guide
import Treatment

/// A start plan: for the chart, and for the person.
struct PlanView: Sendable {
  struct Gate: Sendable {
    let check: String
    let state: String
    let kind: String
    let strength: String
    let unchecked: Bool
    let mark: String?
  }

  struct Step: Sendable {
    let when: String
    let dose: String
    let action: String
    let check: String
    let strength: String
    let unchecked: Bool
    let mark: String?
  }

  struct StopRule: Sendable {
    let when: String
    let action: String
    let strength: String
    let unchecked: Bool
    let mark: String?
  }

  let id: String
  let title: String
  let purpose: String
  let isBlocked: Bool
  let reasons: [ChoiceResultView.Reason]
  let hasReasons: Bool
  let gates: [Gate]
  let washouts: [StatementView]
  let hasWashouts: Bool
  let instead: String
  let hasInstead: Bool
  let offer: String
  let steps: [Step]
  let stop: [StopRule]
  let tell: [StatementView]
  let person: [StatementView]
  let uncertain: [String]
  let hasUncertain: Bool
  let figure: FigureView?
  let fields: [FormFields.Field]
  let sources: [SourceView]

  init(
    _ answer: PlanAnswer, form: ProfileForm, library: TreatmentLibrary, guide: Guide, sources names: SourceNames,
    texts: Texts
  ) {
    let language = texts.language
    var sources = SourceList()
    func basis(_ strength: String) -> String { library.sentence("strength-\(strength)", language).text }
    id = answer.id
    title = answer.title
    purpose = answer.for
    isBlocked = !answer.isOpen
    reasons = answer.reasons.map {
      ChoiceResultView.Reason(text: $0.text, basis: $0.basis, mark: sources.mark($0.source))
    }
    hasReasons = !reasons.isEmpty
    gates = answer.gates.map {
      Gate(
        check: $0.check, state: texts("gate-\($0.state)"), kind: $0.state, strength: basis($0.strength),
        unchecked: !$0.isChecked,
        mark: sources.mark($0.source))
    }
    washouts = sources.views(answer.washouts)
    hasWashouts = !washouts.isEmpty
    instead = answer.instead.joined(separator: "; ")
    hasInstead = !answer.instead.isEmpty
    offer = answer.offerInstead
    steps = answer.steps.map {
      Step(
        when: $0.when, dose: $0.dose ?? "–", action: $0.do, check: $0.check ?? "–", strength: basis($0.strength),
        unchecked: !$0.isChecked, mark: sources.mark($0.source))
    }
    stop = answer.stop.map {
      StopRule(
        when: $0.when, action: $0.do, strength: basis($0.strength), unchecked: !$0.isChecked,
        mark: sources.mark($0.source))
    }
    tell = sources.views(answer.tell)
    person = sources.views(answer.person)
    uncertain = answer.uncertain
    hasUncertain = !uncertain.isEmpty
    // The level rises for days at the same dose: why methadone goes up slowly.
    let outlook =
      answer.id == "methadone-start"
      ? try? guide.outlooks(Choice("heroin"), Choice("methadone", 12), compare: nil).first : nil
    figure = outlook.map {
      FigureView(
        $0.chart(.level, language), key: "level", said: sources.views($0.sentences(.level, language)), isWide: true,
        limitsAnchor: nil, texts: texts)
    }
    fields = form.fields()
    self.sources = sources.views(names)
  }
}
