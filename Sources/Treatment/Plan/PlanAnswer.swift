// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A plan as programs read it, and as the pages and the command line say it.
public struct PlanAnswer: Encodable, Hashable, Sendable {
  /// A gate.
  public struct Gate: Encodable, Hashable, Sendable {
    /// Its id.
    public let id: String
    /// What must be true.
    public let check: String
    /// `passed`, `not-passed`, or `to-check` where the profile does not tell.
    public let state: String
    /// What it rests on.
    public let strength: String
    /// Whether it was read in its source.
    public let isChecked: Bool
    /// The key of its source.
    public let source: String
  }

  /// A step.
  public struct Step: Encodable, Hashable, Sendable {
    /// When.
    public let when: String
    /// The dose.
    @ExplicitNull public private(set) var dose: String?
    /// What is done.
    public let `do`: String
    /// What is looked at before going on.
    @ExplicitNull public private(set) var check: String?
    /// What it rests on.
    public let strength: String
    /// Whether it was read in a source.
    public let isChecked: Bool
    /// The key of its source.
    public let source: String
  }

  /// When to stop.
  public struct StopRule: Encodable, Hashable, Sendable {
    /// The sign.
    public let when: String
    /// What to do.
    public let `do`: String
    /// What it rests on.
    public let strength: String
    /// Whether it was read in its source.
    public let isChecked: Bool
    /// The key of its source.
    public let source: String
  }

  /// The plan's id.
  public let id: String
  /// Its title.
  public let title: String
  /// What it does.
  public let kind: String
  /// Who it is for.
  public let `for`: String
  /// Whether nothing that is known stands against the first dose.
  public let isOpen: Bool
  /// What the rules say of the option.
  public let reasons: [ComparisonAnswer.Reason]
  /// The gates.
  public let gates: [Gate]
  /// The wait before naltrexone, for each opioid that was taken.
  public let washouts: [Statement]
  /// Options that do not have to wait.
  public let instead: [String]
  /// What can be offered today.
  public let offerInstead: String
  /// The steps.
  public let steps: [Step]
  /// When to stop.
  public let stop: [StopRule]
  /// What to tell the person.
  public let tell: [Statement]
  /// The person's version.
  public let person: [Statement]
  /// Where the evidence is weak.
  public let uncertain: [String]
}

extension TreatmentLibrary {
  /// Says a plan; the parts for clinicians are in English, those for the person in `language`.
  public func answer(_ checked: PlanForPerson, _ language: Language) -> PlanAnswer {
    let plan = checked.plan
    return PlanAnswer(
      id: plan.id, title: plan.title[language], kind: plan.kind.rawValue, for: plan.for, isOpen: checked.isOpen,
      reasons: reasons((checked.verdict?.reasons ?? []).filter { $0.effect != .supports }, language),
      gates: checked.gates.map {
        PlanAnswer.Gate(
          id: $0.gate.id, check: $0.gate.check, state: Self.state($0.isPassed), strength: $0.gate.strength.rawValue,
          isChecked: $0.gate.checked,
          source: $0.gate.source)
      },
      washouts: checked.washouts.map { sentence($0, language) },
      instead: checked.instead.compactMap { text($0)?.name[language] }, offerInstead: plan.offerInstead,
      steps: plan.steps.map {
        PlanAnswer.Step(
          when: $0.when, dose: $0.dose, do: $0.do,
          check: $0.check, strength: $0.strength.rawValue, isChecked: $0.checked,
          source: $0.source)
      },
      stop: plan.stop.map {
        PlanAnswer.StopRule(
          when: $0.when, do: $0.do, strength: $0.strength.rawValue, isChecked: $0.checked, source: $0.source)
      },
      tell: plan.tell.map { $0.statement(language) }, person: plan.person.steps.map { $0.statement(language) },
      uncertain: plan.uncertain)
  }

  /// What is said of the wait after one opioid.
  public func sentence(_ left: PlanForPerson.WashoutLeft, _ language: Language) -> Statement {
    let washout = left.washout
    let name = reader.field("opioids")?.options?.first { $0.id == washout.opioid }?.name[language] ?? washout.opioid
    let id =
      switch (left.leastLeft, left.enoughLeft) {
      case (_, 0): "washout-over"
      case (0, _): "washout-test"
      case (1, _): "washout-wait-one"
      case (nil, _): "washout-unknown"
      default: "washout-wait"
      }
    let said = sentence(
      id, language,
      [
        "opioid": name, "left": String(left.leastLeft ?? 0), "least": String(washout.least),
        "enough": String(washout.enough),
      ])
    return Statement("\(said.text) \(washout.why[language])", source: washout.source)
  }

  private static func state(_ isPassed: Truth) -> String {
    switch isPassed {
    case .yes: "passed"
    case .no: "not-passed"
    case .unknown: "to-check"
    }
  }
}
