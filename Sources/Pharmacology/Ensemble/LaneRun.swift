// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One formulation in eight people on its way through time, as ``KineticRun`` is in one.
struct LaneRun {
  /// Times closer than this, in hours, are one moment.
  private static let moment = 1e-9
  /// Amounts below this are none; the processor is slow with numbers much smaller still.
  private static let nothing = 1e-30

  private let model: LaneModel
  private let step: Double
  private let onGrid: LanePropagator
  private var offGrid: [Int: LanePropagator] = [:]
  private var next = 0
  private var rates: [Lanes]
  private var running = 0
  private var time: Double
  private(set) var states: [Lanes]
  private var scratch: [Lanes]
  private var gained: [Lanes]

  init(_ model: LaneModel, step: Double, start: Double) {
    self.model = model
    self.step = step
    onGrid = LanePropagator(model, hours: step, isRepeated: true)
    states = Array(repeating: .zero, count: model.size)
    scratch = states
    gained = states
    rates = Array(repeating: .zero, count: model.entered.count)
    time = model.schedule.moments.first?.time ?? 0
    advance(to: start)
  }

  /// Goes to `target`, through all that happens up to and at that moment.
  private mutating func advance(to target: Double) {
    while next < model.schedule.moments.count, model.schedule.moments[next].time <= target + Self.moment {
      pass(to: min(model.schedule.moments[next].time, target))
      apply(model.schedule.moments[next].change)
      next += 1
    }
    pass(to: target)
  }

  /// Writes the states at `points` of the grid that begins at `start`, one row of states after another; the run must be
  /// at the point before the first of them, or at the first of them where that is point 0.
  mutating func write(_ points: Range<Int>, start: Double, into course: UnsafeMutablePointer<Lanes>) {
    let size = model.size
    var point = points.lowerBound
    while point < points.upperBound {
      let at = start + Double(point) * step
      if point > 0 { advance(to: at) }
      let row = course + (point - points.lowerBound) * size
      for state in 0..<size {
        let amount = states[state]
        let settled = amount.replacing(with: 0, where: amount.atLeast(-amount) .< Self.nothing)
        states[state] = settled
        row[state] = settled
      }
      // The points up to the next event, of which each follows from the one before.
      let event =
        next < model.schedule.moments.count
        ? (model.schedule.moments[next].time - Self.moment - start) / step : .infinity
      let end = Int(min(Double(points.upperBound), max(Double(point + 1), event.rounded(.up))))
      glide(from: row, points: end - point - 1)
      point = end
      time = start + Double(point - 1) * step
    }
  }

  /// Fills the rows after `row`, through which nothing happens: four at a time, each by its own power of the step, so
  /// that none waits for the one before.
  private mutating func glide(from row: UnsafeMutablePointer<Lanes>, points: Int) {
    guard points > 0 else { return }
    let size = model.size
    var point = 0
    if points >= 4, running == 0, let powers = onGrid.powers?.start {
      onGrid.transition.withUnsafeBufferPointer { parts in
        onGrid.ends.withUnsafeBufferPointer { ends in
          var before = UnsafePointer(row)
          var after = row + size
          while point + 4 <= points {
            var part = 0
            var factors = UnsafePointer(powers)
            for state in 0..<size {
              var (first, second, third, fourth) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
              let end = ends[state]
              while part < end {
                let amount = before[parts[part].column]
                first = factors[0].times(amount, plus: first)
                second = factors[1].times(amount, plus: second)
                third = factors[2].times(amount, plus: third)
                fourth = factors[3].times(amount, plus: fourth)
                factors += 4
                part &+= 1
              }
              after[state] = first
              after[size &+ state] = second
              after[2 &* size &+ state] = third
              after[3 &* size &+ state] = fourth
            }
            before = UnsafePointer(after + 3 &* size)
            after += 4 &* size
            point &+= 4
          }
        }
      }
    }
    if point > 0 { for state in 0..<size { states[state] = row[point * size + state] } }
    while point < points {
      move(by: onGrid)
      point += 1
      for state in 0..<size { row[point * size + state] = states[state] }
    }
  }

  private mutating func pass(to target: Double) {
    let hours = target - time
    guard hours > Self.moment else { return }
    time = target
    let key = Int((hours / Self.moment).rounded())
    if abs(hours - step) <= Self.moment {
      move(by: onGrid)
    } else if let propagator = offGrid[key] {
      move(by: propagator)
    } else {
      let propagator = LanePropagator(model, hours: Double(key) * Self.moment)
      if offGrid.count < 256 { offGrid[key] = propagator }
      move(by: propagator)
    }
  }

  /// What runs in adds over a span, for each state.
  private mutating func gain(from propagator: LanePropagator) {
    for state in gained.indices {
      var sum = Lanes.zero
      if running > 0 {
        for input in rates.indices { sum += propagator.accumulation[state, input] * rates[input] }
      }
      gained[state] = sum
    }
  }

  private mutating func move(by propagator: LanePropagator) {
    gain(from: propagator)
    var part = 0
    for state in states.indices {
      var sum = gained[state]
      while part < propagator.ends[state] {
        sum += propagator.transition[part].factor * states[propagator.transition[part].column]
        part += 1
      }
      scratch[state] = sum
    }
    swap(&states, &scratch)
  }

  private mutating func apply(_ change: DoseSchedule.Change) {
    switch change {
    case .empty:
      for state in states.indices { states[state] = .zero }
    case .steady(let dose, let interval):
      states = steadyState(dose: dose, interval: interval)
    case .enter(let input, let dose):
      let entry = model.entries[dose][input]
      states[entry.compartment] += entry.amount
    case .begin(let input, let dose):
      let entry = model.entries[dose][input]
      self.change(entry.compartment, by: entry.amount / entry.duration, running: 1)
    case .finish(let input, let dose):
      let entry = model.entries[dose][input]
      self.change(entry.compartment, by: -entry.amount / entry.duration, running: -1)
    case .add(let compartment, let amount):
      states[compartment] += Lanes(repeating: amount)
    case .rate(let compartment, let rate):
      self.change(compartment, by: Lanes(repeating: rate), running: rate > 0 ? 1 : -1)
    }
  }

  private mutating func change(_ compartment: Int, by rate: Lanes, running: Int) {
    if let input = model.entered.firstIndex(of: compartment) { rates[input] += rate }
    self.running += running
    if self.running == 0 { for input in rates.indices { rates[input] = .zero } }
  }

  /// The amounts just before the next dose when the same dose has been given every `interval` hours for ever.
  private func steadyState(dose: Int, interval: Double) -> [Lanes] {
    var run = LaneRun(model.single(dose), step: interval, start: 0)
    run.advance(to: interval)
    var remainder = run.onGrid.matrix
    for row in 0..<model.size {
      for column in 0..<model.size {
        remainder[row, column] = Lanes(repeating: row == column ? 1 : 0) - remainder[row, column]
      }
    }
    return remainder.solved(for: run.states)
  }
}
