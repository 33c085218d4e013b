// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

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
