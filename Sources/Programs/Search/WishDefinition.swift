// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A thing that can be wished for, and the codes that a program must list to have it.
public struct WishDefinition: Codable, Hashable, Sendable, Identifiable {
  /// The name on the command line, in forms and in the API, such as `naltrexone-injection`.
  public let id: String
  /// The wish in a few words, as it stands on a card: "naltrexone injection".
  public let label: LocalizedText
  /// For a form: a sentence that explains it; `nil` where the label says enough.
  public let hint: LocalizedText?
  /// A program has it if it lists one of these codes …
  public let anyOf: [String]
  /// … and none of these.
  public let noneOf: [String]?
  /// For a person seeking alcohol treatment, in place of `anyOf`.
  public let anyOfForAlcohol: [String]?
  /// For a person seeking alcohol treatment, in place of `noneOf`.
  public let noneOfForAlcohol: [String]?
  /// Codes that only point to it: a program that lists one of these but does not have the wish may have it: ask.
  public let hintedBy: [String]?
  /// What to ask on the phone about it.
  public let ask: LocalizedText
  /// The key of the source in the bibliography.
  public let source: String
}

/// A group of wishes of one kind, such as payment; each wish of a group weighs the same.
public struct WishGroup: Codable, Hashable, Sendable, Identifiable {
  /// How several musts of one group go together.
  public enum Musts: String, Codable, Sendable {
    /// A program needs one of them: "Medicaid or Medicare".
    case any
    /// A program needs each of them: "for veterans and for people with HIV".
    case all
  }

  /// The name of the group, which is also its flag on the command line, such as `payment`.
  public let id: String
  /// The group's name for people.
  public let label: LocalizedText
  /// The points that one wish of this group is worth.
  public let weight: Int
  /// How several musts of this group go together.
  public let musts: Musts
  /// The wishes in the order of the form.
  public let wishes: [WishDefinition]
}
