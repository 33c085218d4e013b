// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Everything that can be wished for, in every language, ready to be written as JSON.
public struct VocabularyAnswer: Encodable, Hashable, Sendable {
  /// A group of wishes of one kind.
  public struct Group: Encodable, Hashable, Sendable {
    /// The group's name, such as `payment`.
    public let id: String
    /// The group's name for people.
    public let label: LocalizedText
    /// The points that one wish of this group is worth.
    public let weight: Int
    /// Whether a program needs one (`any`) or each (`all`) of several musts of this group.
    public let musts: WishGroup.Musts
    /// The wishes.
    public let wishes: [Entry]
  }

  /// One thing that can be wished for.
  public struct Entry: Encodable, Hashable, Sendable {
    /// Its id, such as `naltrexone-injection`.
    public let id: String
    /// It in a few words.
    public let label: LocalizedText
    /// A sentence that explains it.
    @ExplicitNull public var hint: LocalizedText?
    /// What to ask on the phone about it.
    public let ask: LocalizedText
    /// The key of the source in the bibliography.
    public let source: String
  }

  /// What treatment can be sought for.
  public let conditions: [Condition]
  /// How much a wish can matter.
  public let strengths: [WishStrength]
  /// The groups of wishes.
  public let groups: [Group]

  /// Describes `vocabulary`.
  public init(_ vocabulary: WishVocabulary) {
    conditions = Condition.allCases
    strengths = WishStrength.allCases
    groups = vocabulary.groups.map { group in
      Group(
        id: group.id, label: group.label, weight: group.weight, musts: group.musts,
        wishes: group.wishes.map {
          Entry(id: $0.id, label: $0.label, hint: $0.hint, ask: $0.ask, source: $0.source)
        })
    }
  }
}
