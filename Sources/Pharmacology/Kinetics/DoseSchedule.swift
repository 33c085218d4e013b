// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What doses do to the compartments, and when. How much of a dose enters differs between people; when, does not.
struct DoseSchedule: Sendable {
  /// Something that happens at once.
  enum Change: Sendable {
    /// All compartments are emptied.
    case empty
    /// The compartments get what they hold when the dose has been given every `interval` hours for ever.
    case steady(dose: Int, interval: Double)
    /// The share of a dose that goes through an input enters.
    case enter(input: Int, dose: Int)
    /// That share begins to enter, …
    case begin(input: Int, dose: Int)
    /// … or has entered.
    case finish(input: Int, dose: Int)
    /// An amount (mg) enters a compartment directly.
    case add(Int, Double)
    /// A constant rate (mg/h) into a compartment begins, or ends if it is below 0.
    case rate(Int, Double)
  }

  /// The doses of different size, mg.
  private(set) var doses: [Double] = []
  /// What happens, in the order of time.
  private(set) var moments: [(time: Double, change: Change)] = []
  /// Whether anything enters at a constant rate.
  let hasRates: Bool

  /// - Parameters:
  ///   - events: The doses, in any order.
  ///   - model: The model of any person; its shares do not matter.
  init(_ events: [DoseEvent], model: CompartmentModel) {
    var inputs: [[CompartmentModel.Input]] = []
    var doses: [Double] = []
    func place(_ amount: Double) -> Int {
      if let place = doses.firstIndex(of: amount) { return place }
      doses.append(amount)
      inputs.append(model.inputs(amount: amount))
      return doses.count - 1
    }
    var moments: [(time: Double, change: Change)] = []
    for event in events {
      let dose = place(event.amount)
      for time in event.times {
        if event.evid != .dose { moments.append((time, .empty)) }
        guard event.evid != .reset else { continue }
        if event.steadyState, time == event.time {
          moments.append((time, .steady(dose: dose, interval: event.interval)))
        }
        if let name = event.cmt, let compartment = model.compartments.firstIndex(of: name) {
          if event.rate > 0 {
            moments.append((time, .rate(compartment, event.rate)))
            moments.append((time + event.amount / event.rate, .rate(compartment, -event.rate)))
          } else {
            moments.append((time, .add(compartment, event.amount)))
          }
          continue
        }
        for (number, input) in inputs[dose].enumerated() {
          if input.duration > 0 {
            moments.append((time + input.lag, .begin(input: number, dose: dose)))
            moments.append((time + input.lag + input.duration, .finish(input: number, dose: dose)))
          } else {
            moments.append((time + input.lag, .enter(input: number, dose: dose)))
          }
        }
      }
    }
    self.doses = doses
    self.moments = moments.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
    hasRates = moments.contains {
      switch $0.change {
      case .begin, .rate: true
      default: false
      }
    }
  }
}
