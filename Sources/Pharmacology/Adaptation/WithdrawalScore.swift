// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// From what is felt to the scores of the scales.
struct WithdrawalScore {
  private let steepness: Double
  private let halfCOWS: Double
  private let cowsPower: Double
  private let sowsPower: Double

  init(_ constants: AdaptationConstants) {
    steepness = constants.steepness
    halfCOWS = constants.halfCOWS
    cowsPower = pow(constants.halfCOWS, constants.steepness)
    sowsPower = pow(constants.halfSOWS, constants.steepness)
  }

  /// The Clinical Opiate Withdrawal Scale, 0…48.
  func cows(_ expression: Double) -> Double {
    48 * share(expression, half: cowsPower)
  }

  /// The short Subjective Opiate Withdrawal Scale of Gossop, 0…30, rated by the person.
  func sows(_ expression: Double) -> Double {
    30 * share(expression, half: sowsPower)
  }

  /// What is felt at a COWS score below 48.
  func expression(cows: Double) -> Double {
    halfCOWS * pow(cows / (48 - cows), 1 / steepness)
  }

  private func share(_ expression: Double, half: Double) -> Double {
    guard expression > 0 else { return 0 }
    let power = pow(expression, steepness)
    return power / (half + power)
  }
}

/// The class of a COWS score, as the scale defines it.
public enum WithdrawalClass: String, Codable, CaseIterable, Sendable {
  /// 0 to 4.
  case none
  /// 5 to 12.
  case mild
  /// 13 to 24.
  case moderate
  /// 25 to 36.
  case moderatelySevere = "moderately-severe"
  /// 37 to 48.
  case severe

  /// The class of a score.
  public init(cows: Double) {
    switch cows {
    case ..<5: self = .none
    case ..<13: self = .mild
    case ..<25: self = .moderate
    case ..<37: self = .moderatelySevere
    default: self = .severe
    }
  }
}
