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
  let doses: [Double]
  /// What happens, in the order of time.
  private(set) var moments: [(time: Double, change: Change)]
  /// For doses that are given to a steady state: what a single one of them does, from time 0.
  let singles: [Int: [(time: Double, change: Change)]]
  /// Whether anything enters at a constant rate.
  let hasRates: Bool

  /// - Parameters:
  ///   - events: The doses, in any order.
  ///   - model: The model of any person; its shares do not matter.
  init(_ events: [DoseEvent], model: CompartmentModel) {
    var doses: [Double] = []
    var inputs: [[CompartmentModel.Input]] = []
    func place(_ amount: Double) -> Int {
      if let place = doses.firstIndex(of: amount) { return place }
      doses.append(amount)
      inputs.append(model.inputs(amount: amount))
      return doses.count - 1
    }
    func entering(_ dose: Int, at time: Double) -> [(time: Double, change: Change)] {
      inputs[dose].enumerated().flatMap { number, input -> [(time: Double, change: Change)] in
        guard input.duration > 0 else { return [(time + input.lag, .enter(input: number, dose: dose))] }
        return [
          (time + input.lag, .begin(input: number, dose: dose)),
          (time + input.lag + input.duration, .finish(input: number, dose: dose)),
        ]
      }
    }
    var moments: [(time: Double, change: Change)] = []
    var singles: [Int: [(time: Double, change: Change)]] = [:]
    for event in events {
      let dose = place(event.amount)
      for time in event.times {
        if event.evid != .dose { moments.append((time, .empty)) }
        guard event.evid != .reset else { continue }
        if event.steadyState, time == event.time,
          inputs[dose].allSatisfy({ $0.lag + $0.duration <= event.interval })
        {
          moments.append((time, .steady(dose: dose, interval: event.interval)))
          singles[dose] = Self.inOrder(entering(dose, at: 0))
        }
        if let name = event.cmt, let compartment = model.compartments.firstIndex(of: name) {
          if event.rate > 0 {
            moments.append((time, .rate(compartment, event.rate)))
            moments.append((time + event.amount / event.rate, .rate(compartment, -event.rate)))
          } else {
            moments.append((time, .add(compartment, event.amount)))
          }
        } else {
          moments += entering(dose, at: time)
        }
      }
    }
    hasRates = moments.contains {
      switch $0.change {
      case .begin, .rate: true
      default: false
      }
    }
    self.doses = doses
    self.moments = Self.inOrder(moments)
    self.singles = singles
  }

  /// In the order of time; what happens at one moment stays in the order in which it was written.
  private static func inOrder(
    _ moments: [(time: Double, change: Change)]
  ) -> [(time: Double, change: Change)] {
    moments.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
  }

  /// The same doses, of which only one is given, at time 0.
  func single(_ dose: Int) -> DoseSchedule {
    var schedule = self
    schedule.moments = singles[dose] ?? []
    return schedule
  }
}
