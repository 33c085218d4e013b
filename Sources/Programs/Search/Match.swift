// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// How far a program is, and how exactly that is known.
public struct Distance: Hashable, Sendable {
  /// Miles as the crow flies.
  public let miles: Double
  /// How exactly the program's place is known.
  public let precision: LocationPrecision
}

/// What a program's listing says about one wish.
public struct WishFinding: Hashable, Sendable {
  /// What the listing says.
  public enum Status: String, Sendable, Codable {
    /// The program lists it.
    case listed
    /// The program lists something that points to it, but not this: ask.
    case unclear
    /// The program does not list it.
    case notListed = "not-listed"
  }

  /// The wish's id.
  public let wish: String
  /// How much the person said that it matters.
  public let strength: WishStrength
  /// What the listing says.
  public let status: Status
  /// The points that it adds: the group's weight where it is listed, else 0.
  public let points: Int
}

/// A program that fits a request, and why.
public struct Match: Sendable {
  /// The program.
  public let facility: Facility
  /// The points that it has, 0…``Match/possible``.
  public let points: Int
  /// The points that a program could have for this request.
  public let possible: Int
  /// How far it is; `nil` without an origin, or where the program's place is not known.
  public let distance: Distance?
  /// What its listing says about each wish, in the order of the request; wishes to avoid are not repeated.
  public let findings: [WishFinding]
  /// Things about this listing that a person should know before calling, beyond the wishes.
  public let cautions: [Caution]

  /// How many wishes are listed.
  public var listedCount: Int { findings.count { $0.status == .listed } }
}
