// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// One reason for or against an option.
public struct Rule: Decodable, Hashable, Sendable {
  /// What kind of reason it is, in the order in which reasons are weighed.
  public enum Order: String, Decodable, CaseIterable, Sendable {
    /// A label, a regulation or a guideline speaks against it, or asks for care.
    case exclusion
    /// Whether a person can get there, or keep it.
    case access
    /// What else speaks for it.
    case rest
  }

  /// What it does to the option.
  public enum Effect: String, Decodable, Sendable {
    /// Not today.
    case notNow = "not-now"
    /// Possible, with care.
    case care
    /// Something to know; it changes no verdict.
    case note
    /// It speaks for it.
    case supports = "for"
  }

  /// Its id, such as `pregnant-naltrexone`.
  public let id: String
  /// The options that it is about.
  public let options: [MedicationOption]
  /// When it applies.
  public let when: Condition
  /// What it does.
  public let effect: Effect
  /// What kind of reason it is.
  public let order: Order
  /// How strong it is.
  public let strength: Strength
  /// The reason, in a person's words.
  public let text: LocalizedText
  /// What to find out where it is not known whether the rule applies; `nil` where that is not worth asking.
  public let ask: LocalizedText?
  /// The key of its source.
  public let source: String
}

/// What a recommendation rests on.
public enum Strength: String, Codable, CaseIterable, Sendable {
  /// A drug's label.
  case label
  /// A law or regulation.
  case regulation
  /// A guideline.
  case guideline
  /// One or more trials.
  case trial
  /// What clinicians do.
  case practice
  /// Our own judgement.
  case ours
}

/// What to do first, before anything is chosen.
public struct UrgentRule: Decodable, Hashable, Sendable {
  /// Whom to call.
  public enum Level: String, Codable, CaseIterable, Sendable {
    /// 911, at once.
    case emergency = "911"
    /// 988, at once.
    case crisis = "988"
    /// A clinician, today.
    case today
  }

  /// Its id.
  public let id: String
  /// When it applies.
  public let when: Condition
  /// Whom to call.
  public let level: Level
  /// What to do.
  public let text: LocalizedText
  /// The key of its source.
  public let source: String
}

/// A way forward that is no medication of the list, or leads to one.
public struct ForwardRule: Decodable, Hashable, Sendable {
  /// Its id.
  public let id: String
  /// When it is worth saying.
  public let when: Condition
  /// What can be done.
  public let text: LocalizedText
  /// The key of its source.
  public let source: String
}
