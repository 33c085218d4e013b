// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// How long a person has to be without an opioid before naltrexone.
public struct Washout: Decodable, Hashable, Sendable {
  /// The kind of opioid, as in a profile.
  public let opioid: String
  /// The shortest time that a source allows, in days.
  public let least: Int
  /// The longest time that a source asks for, in days.
  public let enough: Int
  /// Why, in a person's words.
  public let why: LocalizedText
  /// The key of its source.
  public let source: String
  /// How firmly the days stand.
  public let certainty: Certainty
}
