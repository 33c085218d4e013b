// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What a medicine does together with a medication for opioid use disorder.
public struct Interaction: Decodable, Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Codable, CaseIterable, Sendable {
    /// Not together, by the label.
    case contraindicated
    /// It can be dangerous.
    case major
    /// It can matter; watch or adjust.
    case moderate
    /// It seldom matters.
    case minor
  }

  /// Its id.
  public let id: String
  /// The medication of a treatment.
  public let medication: Medication
  /// The medicine, or the group of medicines.
  public let with: String
  /// The options that it is about, where it is not about all of the medication.
  public let options: [MedicationOption]?
  /// How grave it is.
  public let severity: Severity
  /// What can happen, in a person's words.
  public let effect: LocalizedText
  /// What to do, in a person's words.
  public let action: LocalizedText
  /// How it comes about and what to do, for clinicians (English).
  public let clinician: String
  /// The key of its source.
  public let source: String
  /// How firmly it stands.
  public let certainty: Certainty
  /// Whether it was read in a source, and does not stand from memory only.
  public let checked: Bool
}

extension Interaction.Severity: Comparable {
  /// Graver interactions come first.
  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// A medicine that people may take beside their treatment.
public struct Medicine: Decodable, Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// Brand names and other names.
  public let also: [String]
  /// The groups that it belongs to.
  public let groups: [String]
}
