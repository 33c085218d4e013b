// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Virtual people who differ as published studies found that people differ.
///
/// Each person is a function of the seed and of their number: the same whatever thread, shard or order they are made in.
public struct Population: Codable, Hashable, Sendable {
  /// Whose bodies the people have.
  public enum Bodies: String, Codable, CaseIterable, Sendable {
    /// Everybody has the body of the scenario's person: people like this one.
    case alike
    /// Age, sex, height, weight and the genes of CYP2B6 are drawn from `people.json`: adults with opioid use disorder.
    case drawn
  }

  /// How chance is spread over the people.
  public enum Sampling: String, Codable, CaseIterable, Sendable {
    /// Each person is drawn alone; a smaller population is the beginning of a greater one.
    case random
    /// Each number that varies is spread evenly over the people (Latin hypercube): smoother ranges from few people.
    case latinHypercube = "latin-hypercube"
  }

  /// What all chance comes from.
  public let seed: UInt64
  /// How many people there are, 1 or more.
  public let count: Int
  /// Whose bodies they have.
  public let bodies: Bodies
  /// How chance is spread over them.
  public let sampling: Sampling

  /// Makes a population.
  public init(count: Int, seed: UInt64 = 1, bodies: Bodies = .alike, sampling: Sampling = .random) {
    self.count = count
    self.seed = seed
    self.bodies = bodies
    self.sampling = sampling
  }

  /// One of the people.
  /// - Parameters:
  ///   - number: From 0 to `count` − 1.
  ///   - person: The scenario's person, whose body everybody has or whose traits they share.
  ///   - statistics: How bodies differ.
  func person(_ number: Int, like person: Person, statistics: BodyStatistics) -> VirtualPerson {
    let draws = PersonDraws(seed: seed, person: number, spreadOver: sampling == .latinHypercube ? count : nil)
    return VirtualPerson(
      number: number, person: bodies == .alike ? person : statistics.person(draws, like: person), draws: draws)
  }
}
