// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What one wish, relaxed, would yield where nothing matches.
public struct Relaxation: Hashable, Sendable {
  /// What to relax.
  public enum Change: Hashable, Sendable {
    /// Turn this must into a would-like, or give up avoiding it; several where one of them would do.
    case wishes([Wish])
    /// Look as far as the nearest program, whatever its distance.
    case radius
  }

  /// What to relax.
  public let change: Change
  /// How many programs would match.
  public let count: Int
  /// How far the nearest would be, with its precision; `nil` without an origin.
  public let nearest: Distance?
}

/// The answer to a request.
public struct SearchResult: Sendable {
  /// The best matches, best first: most points, then nearest, then id.
  public let matches: [Match]
  /// How many programs match in all.
  public let total: Int
  /// Where nothing matches: each single change that would yield something, the one that yields the most first.
  public let relaxations: [Relaxation]
}
