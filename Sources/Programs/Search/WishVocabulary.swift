// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Everything that can be wished for, and what the directory's codes say about it.
public struct WishVocabulary: Codable, Sendable {
  /// A rule by codes: it applies to a program that lists one of `anyOf`.
  public struct Exclusion: Codable, Hashable, Sendable {
    /// The codes.
    public let anyOf: [String]
    /// The key of the source in the bibliography.
    public let source: String
  }

  /// The groups in the order of the form.
  public let groups: [WishGroup]
  /// Programs never shown to a person who seeks treatment for the condition, by ``Condition``'s raw value.
  public let exclusions: [String: Exclusion]
  /// Things about a listing that a person should know before calling.
  public let cautions: [Caution]

  /// The vocabulary that ships with Evenkeel.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
  public static func bundled() throws(ProgramsError) -> WishVocabulary {
    try Resource.json("wishes")
  }

  /// The wish that stands for "any medication", counted for a person who seeks opioid treatment and names none.
  public static let anyMedication = "any-medication"
  /// The id of the group of medications.
  public static let medicationGroup = "medication"

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
