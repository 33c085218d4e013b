// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A comparison as programs read it, and as the pages and the command line say it.
public struct ComparisonAnswer: Encodable, Hashable, Sendable {
  /// What to do first.
  public struct Urgent: Encodable, Hashable, Sendable {
    /// Whom to call: `911`, `988` or `today`.
    public let level: String
    /// What to do.
    public let text: String
    /// The key of its source.
    public let source: String
  }

  /// A reason.
  public struct Reason: Encodable, Hashable, Sendable {
    /// The id of the rule.
    public let id: String
    /// What it does: `for`, `note`, `care` or `not-now`.
    public let effect: String
    /// What it rests on, in a word for programs.
    public let strength: String
    /// What it rests on, in words.
    public let basis: String
    /// The reason.
    public let text: String
    /// The key of its source.
    public let source: String
  }

  /// How an option meets something that matters.
  public struct Match: Encodable, Hashable, Sendable {
    /// What matters.
    public let value: String
    /// What it is, in words.
    public let wish: String
    /// How much, 1 or 2.
    public let weight: Int
    /// `yes`, `partly` or `no`.
    public let meets: String
    /// The same in words.
    public let meetsWords: String
    /// What the option has to say to it.
    public let text: String
    /// The key of its source.
    public let source: String
  }

  /// One option.
  public struct Row: Encodable, Hashable, Sendable {
    /// The option's id.
    public let option: String
    /// Its name.
    public let name: String
    /// What it is.
    public let about: Statement
    /// `fits`, `care` or `not-now`.
    public let verdict: String
    /// The verdict in a few words.
    public let label: String
    /// The verdict in a sentence, and the person's wish.
    public let sentences: [Statement]
    /// Whether no answer that is missing could make it worse.
    public let isSure: Bool
    /// The reasons.
    public let reasons: [Reason]
    /// What to find out.
    public let find: [Statement]
    /// How it meets what matters.
    public let matches: [Match]
  }

  /// What to do first; the most urgent first.
  public let urgent: [Urgent]
  /// The options, in their order.
  public let options: [Row]
  /// Other ways forward.
  public let forward: [Statement]
  /// What holds for every choice.
  public let notes: [Statement]
  /// Questions for a doctor or nurse.
  public let questions: [Statement]
  /// Medicines that the list does not know, each in a sentence.
  public let unknownMedicines: [Statement]
}

extension TreatmentLibrary {
  /// Says a comparison in `language`.
  public func answer(_ comparison: Comparison, _ language: Language) -> ComparisonAnswer {
    ComparisonAnswer(
      urgent: comparison.eligibility.urgent.map {
        ComparisonAnswer.Urgent(level: $0.level.rawValue, text: $0.text[language], source: $0.source)
      },
      options: comparison.rows.map { row($0, language) },
      forward: comparison.eligibility.forward.map { Statement($0.text[language], source: $0.source) },
      notes: ["no-forced-pick", "support", "naloxone", "not-advice"].map { sentence($0, language) },
      questions: questions(comparison.profile, comparison.eligibility).map { sentence($0, language) },
      unknownMedicines: unknownMedicines(interactionCheck(comparison.profile.medicines), language))
  }

  /// What is said of the medicines that the list does not know.
  public func unknownMedicines(_ check: InteractionCheck, _ language: Language) -> [Statement] {
    check.unknown.map { name in
      let meant = check.suggestions[name] ?? []
      return meant.isEmpty
        ? sentence("unknown-medicine", language, ["name": name])
        : sentence(
          "unknown-medicine-meant", language,
          ["name": name, "meant": meant.joined(separator: language == .english ? " or " : " o ")])
    }
  }

  /// What the rules say of one option, in words.
  public func reasons(_ reasons: [OptionVerdict.Reason], _ language: Language) -> [ComparisonAnswer.Reason] {
    reasons.map {
      ComparisonAnswer.Reason(
        id: $0.id, effect: $0.effect.rawValue, strength: $0.strength.rawValue,
        basis: sentence("strength-\($0.strength.rawValue)", language).text, text: $0.text[language], source: $0.source)
    }
  }

  private func row(_ row: Comparison.Row, _ language: Language) -> ComparisonAnswer.Row {
    let verdict = row.verdict.verdict.rawValue
    let text = text(row.option)
    var sentences = [sentence("verdict-\(verdict)", language)]
    if row.isWished {
      sentences.append(sentence(row.verdict.verdict == .notNow ? "wished-not-now" : "wished", language))
    }
    if let share = row.share { sentences.append(sentence(Self.shareWords(share), language)) }
    let asked = row.verdict.open.compactMap { reason in rules.first { $0.id == reason.id } }
    var seen: Set<String> = []
    return ComparisonAnswer.Row(
      option: row.option.rawValue, name: text?.name[language] ?? row.option.rawValue,
      about: Statement(text?.about[language] ?? "", source: text?.source ?? ""), verdict: verdict,
      label: sentence("label-\(verdict)", language).text, sentences: sentences, isSure: row.verdict.isSure,
      reasons: reasons(row.verdict.reasons, language),
      find: asked.compactMap { rule in
        guard let ask = rule.ask?[language], seen.insert(ask).inserted else { return nil }
        return Statement(ask, source: rule.source)
      },
      matches: row.matches.map {
        ComparisonAnswer.Match(
          value: $0.value.id, wish: $0.value.wish[language], weight: $0.weight, meets: $0.entry.meets.rawValue,
          meetsWords: sentence("match-\($0.entry.meets.rawValue)", language).text, text: $0.entry.text[language],
          source: $0.entry.source)
      })
  }

  private static func shareWords(_ share: Double) -> String {
    switch share {
    case 1...: "meets-all"
    case 0.6...: "meets-most"
    case 0.3...: "meets-some"
    default: "meets-none"
    }
  }

  /// The questions that this person has reason to ask.
  private func questions(_ profile: Profile, _ eligibility: Eligibility) -> [String] {
    var questions = ["ask-start", "ask-where", "ask-cost", "ask-side", "ask-missed", "ask-long", "ask-return"]
    let wishes = [MedicationOption.naltrexoneInjection, .naltrexoneTablets].map(\.rawValue)
    if profile.choice("wish").map(wishes.contains) == true || eligibility.verdict(.naltrexoneInjection) != .notNow {
      questions.append("ask-naltrexone")
    }
    if profile.choice("pain") == "yes" || profile.rating("pain") > 0 { questions.append("ask-pain") }
    if profile.choice("pregnant") == "yes" { questions.append("ask-pregnant") }
    if !profile.medicines.isEmpty { questions.append("ask-medicines") }
    if ["alcohol", "both"].contains(profile.choice("goal")) || ["some", "heavy"].contains(profile.choice("alcohol")) {
      questions.append("ask-alcohol")
    }
    return questions + ["ask-naloxone"]
  }
}
