// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Whether an option fits a person.
public enum Verdict: String, Codable, Comparable, CaseIterable, Sendable {
  /// Nothing that is known speaks against it.
  case fits
  /// It is possible; something must be checked, changed or watched.
  case care
  /// Something rules it out today.
  case notNow = "not-now"

  /// Better verdicts come first.
  public static func < (left: Verdict, right: Verdict) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .fits: 0
    case .care: 1
    case .notNow: 2
    }
  }
}

/// What the rules say of one option for one person.
public struct OptionVerdict: Hashable, Sendable {
  /// A reason, with what it rests on.
  public struct Reason: Hashable, Sendable {
    /// The id of the rule, or of the interaction.
    public let id: String
    /// What it does.
    public let effect: Rule.Effect
    /// What kind of reason it is.
    public let order: Rule.Order
    /// What it rests on.
    public let strength: Strength
    /// The reason, in a person's words.
    public let text: LocalizedText
    /// The key of its source.
    public let source: String
  }

  /// The option.
  public let option: MedicationOption
  /// Whether it fits.
  public let verdict: Verdict
  /// The reasons, those that weigh most first.
  public let reasons: [Reason]
  /// What to find out, because the verdict could become worse.
  public let open: [Reason]

  /// How easily the person gets it, as far as the rules say: reasons of access for it less those against it.
  var access: Int {
    reasons.filter { $0.order == .access }.reduce(0) { $0 + ($1.effect == .supports ? 1 : -1) }
  }

  /// Whether no answer that is missing could make it worse.
  public var isSure: Bool { open.isEmpty }
}

/// What the rules say of all options for one person.
public struct Eligibility: Hashable, Sendable {
  /// What to do first; the most urgent first.
  public let urgent: [UrgentRule]
  /// The options, in the order of ``MedicationOption``.
  public let options: [OptionVerdict]
  /// What else leads on.
  public let forward: [ForwardRule]
  /// Medicines that the list of interactions does not know.
  public let unknownMedicines: [String]

  /// What is said of `option`.
  public func verdict(_ option: MedicationOption) -> Verdict {
    options.first { $0.option == option }?.verdict ?? .notNow
  }

  /// Whether something can be done today: an option that does not have to wait, or another way that was found.
  public var hasWayForward: Bool {
    !urgent.isEmpty || !forward.isEmpty || options.contains { $0.verdict != .notNow }
  }
}
