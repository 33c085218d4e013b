// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension CompartmentModel {
  /// The states just before the next dose when doses of `amount` have been given every `interval` hours for ever.
  /// - Returns: `nil` where a dose takes longer than `interval` to enter, or nothing ever leaves.
  public func steadyState(amount: Double, interval: Double) -> [Double]? {
    guard interval > 0, inputs(amount: amount).allSatisfy({ $0.lag + $0.duration <= interval }) else { return nil }
    var run = KineticRun(self, events: [DoseEvent(time: 0, amount: amount)], step: interval)
    run.advance(to: interval)
    var remainder = SquareMatrix.identity(size)
    let transition = Propagator(rates: rates, hours: interval).transition
    for place in remainder.elements.indices { remainder.elements[place] -= transition.elements[place] }
    return remainder.solved(for: run.states)
  }
}
