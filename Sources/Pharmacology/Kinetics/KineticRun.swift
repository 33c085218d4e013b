// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A model on its way through time: states, inputs that are running, and what is to come.
struct KineticRun {
  private enum Change {
    case empty
    case steady(DoseEvent)
    case bolus(Int, Double)
    case rate(Int, Double)
  }

  private let model: CompartmentModel
  private let step: Double
  private let onGrid: Propagator
  private var offGrid: [Double: Propagator] = [:]
  private var changes: [(time: Double, change: Change)]
  private var next = 0
  private var rates: [Double]
  private var running = 0
  private(set) var states: [Double]
  private var time: Double

  init(_ model: CompartmentModel, events: [DoseEvent], step: Double) {
    self.model = model
    self.step = step
    onGrid = Propagator(rates: model.rates, hours: step)
    rates = Array(repeating: 0, count: model.size)
    states = Array(repeating: 0, count: model.size)
    changes = events.flatMap { Self.changes($0, model: model) }.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    time = changes.first?.time ?? 0
  }

  /// What one row of doses does to the states and rates, and when.
  private static func changes(_ event: DoseEvent, model: CompartmentModel) -> [(time: Double, change: Change)] {
    var result: [(time: Double, change: Change)] = []
    for time in event.times {
      if event.evid != .dose { result.append((time, .empty)) }
      guard event.evid != .reset else { continue }
      if event.steadyState, time == event.time { result.append((time, .steady(event))) }
      if let name = event.cmt, let compartment = model.compartments.firstIndex(of: name) {
        if event.rate > 0 {
          result.append((time, .rate(compartment, event.rate)))
          result.append((time + event.amount / event.rate, .rate(compartment, -event.rate)))
        } else {
          result.append((time, .bolus(compartment, event.amount)))
        }
        continue
      }
      for input in model.inputs(amount: event.amount) where input.share > 0 {
        let (begin, amount) = (time + input.lag, event.amount * input.share)
        if input.duration > 0 {
          result.append((begin, .rate(input.compartment, amount / input.duration)))
          result.append((begin + input.duration, .rate(input.compartment, -amount / input.duration)))
        } else {
          result.append((begin, .bolus(input.compartment, amount)))
        }
      }
    }
    return result
  }

  /// Times closer than this, in hours, are one moment; it absorbs the rounding of sums of steps.
  private static let moment = 1e-9

  /// Goes to `target`, through all that happens up to and at that moment.
  mutating func advance(to target: Double) {
    while next < changes.count, changes[next].time <= target + Self.moment {
      pass(to: min(changes[next].time, target))
      apply(changes[next].change)
      next += 1
    }
    pass(to: target)
  }

  /// The outputs at `count` points from `start`, where the run must be.
  mutating func values(start: Double, count: Int) -> [[Double]] {
    var values = model.outputRows.map { _ in [Double](repeating: 0, count: count) }
    var isAtRest = states.allSatisfy { $0 == 0 } && running == 0
    for point in 0..<count {
      let target = start + Double(point) * step
      if point > 0 {
        if next < changes.count, changes[next].time <= target + Self.moment {
          advance(to: target)
          isAtRest = false
        } else if !isAtRest {
          move(by: onGrid)
          time = target
        } else {
          time = target
        }
      }
      guard !isAtRest else { continue }
      for (output, row) in model.outputRows.enumerated() {
        var sum = 0.0
        for state in states.indices { sum += row[state] * states[state] }
        values[output][point] = sum
      }
    }
    return values
  }

  private mutating func pass(to target: Double) {
    let hours = target - time
    guard hours > Self.moment else { return }
    time = target
    if abs(hours - step) <= Self.moment {
      move(by: onGrid)
    } else if let propagator = offGrid[hours] {
      move(by: propagator)
    } else {
      let propagator = Propagator(rates: model.rates, hours: hours)
      // Doses repeat, and so do the spans between them and the grid; a bound keeps odd schedules from filling memory.
      if offGrid.count < 256 { offGrid[hours] = propagator }
      move(by: propagator)
    }
  }

  private mutating func move(by propagator: Propagator) {
    let before = states
    let size = before.count
    let withInput = running > 0
    before.withUnsafeBufferPointer { before in
      propagator.transition.elements.withUnsafeBufferPointer { transition in
        for row in 0..<size {
          var sum = 0.0
          for column in 0..<size { sum += transition[row &* size &+ column] * before[column] }
          states[row] = sum
        }
      }
    }
    guard withInput else { return }
    for row in 0..<size {
      for column in 0..<size where rates[column] != 0 {
        states[row] += propagator.accumulation[row, column] * rates[column]
      }
    }
  }

  private mutating func apply(_ change: Change) {
    switch change {
    case .empty:
      for state in states.indices { states[state] = 0 }
    case .steady(let event):
      states = model.steadyState(amount: event.amount, interval: event.interval) ?? states
    case .bolus(let compartment, let amount):
      states[compartment] += amount
    case .rate(let compartment, let rate):
      rates[compartment] += rate
      running += rate > 0 ? 1 : -1
      // Adding and taking away leaves rounding behind; when nothing runs the rates are exactly zero again.
      if running == 0 { for place in rates.indices { rates[place] = 0 } }
    }
  }
}
