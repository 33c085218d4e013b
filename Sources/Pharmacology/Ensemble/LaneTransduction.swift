// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// From stimulus to signal in eight people, as ``Transduction`` has it.
struct LaneTransduction {
  private let slope: Lanes

  init(_ transduction: Transduction) {
    slope = Lanes(repeating: transduction.slope)
  }

  /// The signal of the stimulus E = `stimulus` / `total`: Eⁿ / (1 + Eⁿ), as 1 / (1 + e^(−n ln E)).
  @inline(__always)
  func signal(of stimulus: Lanes, over total: Lanes) -> Lanes {
    let logarithm = stimulus.atLeast(Lanes(repeating: 1e-100)).logarithm(over: total)
    let signal = 1 / (1 + (-slope * logarithm).exponential)
    return signal.replacing(with: 0, where: stimulus .<= 0)
  }

  /// Turns stimuli into signals, in place.
  func turn(_ stimuli: LaneDay.Series, over totals: LaneDay.Series, count: Int) {
    for place in 0..<count { stimuli[place] = signal(of: stimuli[place], over: totals[place]) }
  }
}
