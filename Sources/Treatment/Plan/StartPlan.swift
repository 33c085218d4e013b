// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// How a treatment is started, changed, taken up again or ended: for clinicians, with a version in a person's words that
/// gives no doses to act on alone.
public struct StartPlan: Decodable, Hashable, Sendable {
  /// What it does.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case start, `switch`, restart, stop
  }

  /// What must be true before the first dose.
  public struct Gate: Decodable, Hashable, Sendable {
    /// Its id.
    public let id: String
    /// What must be true (English).
    public let check: String
    /// When it is passed, where a profile can tell; `nil` where only an examination can.
    public let passes: Condition?
    /// The key of its source.
    public let source: String
    /// What it rests on.
    public let strength: Strength
    /// Whether it was read in a source, and does not stand from memory only.
    public let checked: Bool
  }

  /// One step.
  public struct Step: Decodable, Hashable, Sendable {
    /// When.
    public let when: String
    /// The dose; `nil` where none is given.
    public let dose: String?
    /// What is done.
    public let `do`: String
    /// What is looked at before going on.
    public let check: String?
    /// The key of its source.
    public let source: String
    /// What it rests on.
    public let strength: Strength
    /// Whether it was read in a source, and does not stand from memory only.
    public let checked: Bool
  }

  /// When to stop, and what to do then.
  public struct StopRule: Decodable, Hashable, Sendable {
    /// The sign or finding.
    public let when: String
    /// What to do.
    public let `do`: String
    /// The key of its source.
    public let source: String
    /// What it rests on.
    public let strength: Strength
    /// Whether it was read in a source, and does not stand from memory only.
    public let checked: Bool
  }

  /// A sentence for the person.
  public struct Told: Decodable, Hashable, Sendable {
    /// In English.
    public let en: String
    /// In Spanish.
    public let es: String
    /// The key of its source.
    public let source: String

    /// The sentence in `language`.
    public func statement(_ language: Language) -> Statement {
      Statement(language == .english ? en : es, source: source)
    }
  }

  /// The person's version.
  public struct PersonVersion: Decodable, Hashable, Sendable {
    /// What will happen.
    public let steps: [Told]
  }

  /// Its id, such as `naltrexone-injection-start`.
  public let id: String
  /// The option that it leads to; `nil` where it is about any.
  public let medication: String
  /// What it does.
  public let kind: Kind
  /// What the person takes before.
  public let from: String
  /// Its title.
  public let title: LocalizedText
  /// Who it is for (English).
  public let `for`: String
  /// What must be true before.
  public let gates: [Gate]
  /// The steps.
  public let steps: [Step]
  /// When to stop.
  public let stop: [StopRule]
  /// Which medication can be offered today if a gate is not passed (English).
  public let offerInstead: String
  /// What to tell the person.
  public let tell: [Told]
  /// The person's version.
  public let person: PersonVersion
  /// Where the evidence is weak, or sources disagree (English).
  public let uncertain: [String]

  /// The option that it leads to.
  public var option: MedicationOption? { MedicationOption(rawValue: medication) }
}
