// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// How much a wish matters to the person.
public enum WishStrength: String, Codable, CaseIterable, Sendable {
  /// Programs without it are left out.
  case must
  /// Programs with it come first.
  case wouldLike = "would-like"
  /// Programs with it are left out.
  case mustNot = "must-not"
}

/// One thing that a person wants, or wants to avoid, and how much it matters.
public struct Wish: Hashable, Codable, Sendable {
  /// The id in the ``WishVocabulary``, such as `naltrexone-injection`.
  public let id: String
  /// How much it matters.
  public let strength: WishStrength

  /// Makes a wish.
  public init(_ id: String, _ strength: WishStrength) {
    self.id = id
    self.strength = strength
  }
}

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
  /// The name of the group, which is also its flag on the command line, such as `payment`.
  public let id: String
  /// The group's name for people.
  public let label: LocalizedText
  /// The points that one wish of this group is worth.
  public let weight: Int
  /// The wishes in the order of the form.
  public let wishes: [WishDefinition]
}

/// Everything that can be wished for.
public struct WishVocabulary: Codable, Sendable {
  /// The groups in the order of the form.
  public let groups: [WishGroup]
  private enum CodingKeys: CodingKey { case groups }

  /// The vocabulary that ships with Evenkeel.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
  public static func bundled() throws(ProgramsError) -> WishVocabulary {
    try Resource.json("wishes")
  }

  /// All wishes, in the order of the form.
  public var all: [WishDefinition] { groups.flatMap(\.wishes) }

  /// The wish called `id`.
  public func definition(_ id: String) -> WishDefinition? {
    for group in groups {
      if let wish = group.wishes.first(where: { $0.id == id }) { return wish }
    }
    return nil
  }

  /// The group that the wish called `id` belongs to.
  public func group(of id: String) -> WishGroup? {
    groups.first { $0.wishes.contains { $0.id == id } }
  }
}
