// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// How far the body has adjusted to opioids, and what follows from it, at one moment.
public struct AdaptationState: Hashable, Sendable {
  /// Fast adaptation (days), on the scale of the signal, 0…1.
  public internal(set) var fast: Double
  /// Slow adaptation (weeks), 0…1.
  public internal(set) var slow: Double
  /// The fast pathway's signal of the last hour or so, 0…1: what a sudden change is measured against.
  public internal(set) var recent: Double
  /// How far the systems that make withdrawal felt are recruited, 0…1.
  public internal(set) var recruitment: Double
  /// The rise of the concentration that halves breathing, above that of a person without tolerance: 0 for none.
  public internal(set) var respiratoryTolerance: Double
  /// Craving, 0…100.
  public internal(set) var craving: Double

  /// A person who has long lived with a mean `signal`; 0 for one who has not taken opioids.
  init(longStanding signal: Double, constants: AdaptationConstants) {
    fast = signal
    slow = signal
    recent = signal
    recruitment = 0
    craving = 0
    let build = constants.respiratoryBuild * signal
    respiratoryTolerance = build * constants.respiratoryGreatest / (build + constants.respiratoryLoss)
  }

  /// Whether every part is a number within its range.
  public var isSound: Bool {
    [fast, slow, recent, recruitment].allSatisfy { (0...1).contains($0) } && respiratoryTolerance >= 0
      && (0...100).contains(craving)
  }
}
