// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The operational model of agonism (Black and Leff): from stimulus E to signal S = Eⁿ / (1 + Eⁿ).
///
/// With efficacy well above 1 a few occupied receptors give nearly the whole signal: receptor reserve.
public struct Transduction: Hashable, Sendable {
  /// The slope n.
  public let slope: Double

  /// Makes a transduction with the slope n, above 0.
  public init(slope: Double) {
    self.slope = slope
  }

  /// The signal, 0…1, of a stimulus E ≥ 0.
  public func signal(of stimulus: Double) -> Double {
    guard stimulus > 0 else { return 0 }
    let power = slope == 1 ? stimulus : pow(stimulus, slope)
    return power / (1 + power)
  }
}
