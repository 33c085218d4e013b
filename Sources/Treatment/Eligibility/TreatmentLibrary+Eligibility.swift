// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

extension TreatmentLibrary {
  /// What the rules say of all options for a person.
  ///
  /// An unknown answer never counts as a reason; where the answer could make a verdict worse, what to find out is named.
  public func eligibility(_ profile: Profile) -> Eligibility {
    let facts = ProfileFacts(profile, washouts: washouts)
    let interactions = interactionCheck(profile.medicines)
    return Eligibility(
      urgent: urgentRules.filter { $0.when.holds(for: facts) == .yes }.sorted { $0.level.rank < $1.level.rank },
      options: MedicationOption.allCases.map { verdict($0, facts, interactions) },
      forward: forwardRules.filter { $0.when.holds(for: facts) == .yes },
      unknownMedicines: interactions.unknown)
  }

  private func verdict(
    _ option: MedicationOption, _ facts: ProfileFacts, _ interactions: InteractionCheck
  ) -> OptionVerdict {
    let judged = rules.filter { $0.options.contains(option) }.map { (rule: $0, truth: $0.when.holds(for: facts)) }
    let reasons =
      judged.filter { $0.truth == .yes }.map { OptionVerdict.Reason($0.rule) }
      + interactions.findings(option).compactMap { OptionVerdict.Reason($0.interaction, $0.medicines) }
    let verdict: Verdict =
      reasons.contains { $0.effect == .notNow } ? .notNow : reasons.contains { $0.effect == .care } ? .care : .fits
    let open = judged.filter { $0.truth == .unknown && $0.rule.effect.isWorse(than: verdict) && $0.rule.ask != nil }
    return OptionVerdict(
      option: option, verdict: verdict, reasons: Self.sorted(reasons), open: open.map { OptionVerdict.Reason($0.rule) })
  }

  /// What rules out before what asks for care, before what speaks for it; within that in the order of the file.
  private static func sorted(_ reasons: [OptionVerdict.Reason]) -> [OptionVerdict.Reason] {
    let order: [Rule.Effect] = [.notNow, .care, .note, .supports]
    return order.flatMap { effect in reasons.filter { $0.effect == effect } }
  }
}

extension Rule.Effect {
  fileprivate func isWorse(than verdict: Verdict) -> Bool {
    switch self {
    case .notNow: verdict != .notNow
    case .care: verdict == .fits
    case .note, .supports: false
    }
  }
}

extension UrgentRule.Level {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension OptionVerdict.Reason {
  init(_ rule: Rule) {
    id = rule.id
    effect = rule.effect
    order = rule.order
    strength = rule.strength
    text = rule.text
    source = rule.source
  }

  /// What an interaction means for the option; a minor one means nothing.
  init?(_ interaction: Interaction, _ medicines: [Medicine]) {
    switch interaction.severity {
    case .contraindicated: effect = .notNow
    case .major, .moderate: effect = .care
    case .minor: return nil
    }
    id = interaction.id
    order = .exclusion
    // What was not read on a label does not claim to be one.
    strength = interaction.checked && interaction.certainty == .established ? .label : .practice
    func names(_ language: Language) -> String {
      medicines.map { $0.name[language] }.joined(separator: ", ")
    }
    text = LocalizedText(
      en: "\(names(.english)): \(interaction.effect.en)", es: "\(names(.spanish)): \(interaction.effect.es)")
    source = interaction.source
  }
}
