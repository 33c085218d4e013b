// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A model on its way through time: states, inputs that are running, and what is to come.
struct KineticRun {
  private let model: CompartmentModel
  private let step: Double
  private let onGrid: Propagator
  /// The parts of the grid's propagator that are not zero: most compartments reach only a few others.
  private let onGridParts: [(column: Int, factor: Double)]
  /// For each row the place after its last part.
  private let onGridEnds: [Int]
  private var offGrid: [Int: Propagator] = [:]
  private var scratch: [Double]
  private let schedule: DoseSchedule
  /// For each dose what enters through each of the inputs, mg, and the hours that it takes.
  private let entries: [[(compartment: Int, amount: Double, duration: Double)]]
  private var next = 0
  private var rates: [Double]
  private var running = 0
  private(set) var states: [Double]
  private var time: Double

  init(_ model: CompartmentModel, events: [DoseEvent], step: Double) {
    self.model = model
    self.step = step
    let onGrid = Propagator(rates: model.rates, hours: step)
    self.onGrid = onGrid
    let rows = (0..<model.size).map { row in
      (0..<model.size).map { ($0, onGrid.transition[row, $0]) }.filter { $0.1 != 0 }
    }
    onGridParts = rows.flatMap { $0 }
    onGridEnds = rows.indices.map { row in rows[...row].reduce(0) { $0 + $1.count } }
    rates = Array(repeating: 0, count: model.size)
    states = Array(repeating: 0, count: model.size)
    scratch = states
    schedule = DoseSchedule(events, model: model)
    entries = schedule.doses.map { dose in
      model.inputs(amount: dose).map { ($0.compartment, dose * $0.share, $0.duration) }
    }
    time = schedule.moments.first?.time ?? 0
  }

  /// Times closer than this, in hours, are one moment; it absorbs the rounding of sums of steps.
  private static let moment = 1e-9

  /// Amounts below this are none; the processor is slow with numbers much smaller still.
  private static let nothing = 1e-30

  /// Goes to `target`, through all that happens up to and at that moment.
  mutating func advance(to target: Double) {
    while next < schedule.moments.count, schedule.moments[next].time <= target + Self.moment {
      pass(to: min(schedule.moments[next].time, target))
      apply(schedule.moments[next].change)
      next += 1
    }
    pass(to: target)
  }

  /// The outputs at `count` points from `start`, where the run must be.
  mutating func values(start: Double, count: Int) -> [[Double]] {
    var values = model.outputRows.map { _ in [Double](repeating: 0, count: count) }
    var point = 0
    while point < count {
      if point > 0 { advance(to: start + Double(point) * step) }
      // The points up to the next event, of which each follows from the one before.
      let event = next < schedule.moments.count ? (schedule.moments[next].time - Self.moment - start) / step : .infinity
      let end = min(Double(count), max(Double(point + 1), event.rounded(.up)))
      glide(over: point..<Int(end), into: &values)
      point = Int(end)
      time = start + Double(point - 1) * step
    }
    return values
  }

  /// Writes the outputs at the first of `points`, where the run is, and at the rest, through which nothing happens.
  private mutating func glide(over points: Range<Int>, into values: inout [[Double]]) {
    let size = states.count
    let input = (0..<size).map { row in
      running > 0 ? (0..<size).reduce(0) { $0 + onGrid.accumulation[row, $1] * rates[$1] } : 0
    }
    guard running > 0 || !states.allSatisfy({ $0 == 0 }) else { return }
    // Most outputs are made of one or two states.
    for (output, row) in model.outputRows.enumerated() {
      for (state, factor) in row.enumerated() where factor != 0 {
        values[output][points.lowerBound] += factor * states[state]
      }
    }
    // The courses of the states, one after another, and then the outputs: each loop over plain memory.
    let steps = points.count - 1
    guard steps > 0 else { return }
    var course = [Double](repeating: 0, count: (steps + 1) * size)
    for state in 0..<size { course[state] = states[state] }
    course.withUnsafeMutableBufferPointer { course in
      onGridParts.withUnsafeBufferPointer { parts in
        onGridEnds.withUnsafeBufferPointer { ends in
          for step in 0..<steps {
            let (before, after) = (step &* size, (step &+ 1) &* size)
            var part = 0
            for row in 0..<size {
              var sum = input[row]
              let end = ends[row]
              while part < end {
                sum += parts[part].factor * course[before &+ parts[part].column]
                part &+= 1
              }
              course[after &+ row] = sum.magnitude < Self.nothing ? 0 : sum
            }
          }
        }
      }
    }
    for state in 0..<size { states[state] = course[steps * size + state] }
    for (output, row) in model.outputRows.enumerated() {
      for (state, factor) in row.enumerated() where factor != 0 {
        values[output].withUnsafeMutableBufferPointer { values in
          course.withUnsafeBufferPointer { course in
            for step in 1...steps {
              values[points.lowerBound &+ step] += factor * course[step &* size &+ state]
            }
          }
        }
      }
    }
  }

  private mutating func pass(to target: Double) {
    let hours = target - time
    guard hours > Self.moment else { return }
    time = target
    // Doses repeat, and so do the spans between them and the grid; told apart to a billionth of an hour, they are found
    // again in spite of rounding. A bound keeps odd schedules from filling memory.
    let key = Int((hours / Self.moment).rounded())
    if abs(hours - step) <= Self.moment {
      move(by: onGrid)
    } else if let propagator = offGrid[key] {
      move(by: propagator)
    } else {
      let propagator = Propagator(rates: model.rates, hours: Double(key) * Self.moment)
      if offGrid.count < 256 { offGrid[key] = propagator }
      move(by: propagator)
    }
  }

  private mutating func move(by propagator: Propagator) {
    let size = states.count
    states.withUnsafeBufferPointer { before in
      scratch.withUnsafeMutableBufferPointer { after in
        propagator.transition.elements.withUnsafeBufferPointer { transition in
          for row in 0..<size {
            var sum = 0.0
            for column in 0..<size { sum += transition[row &* size &+ column] * before[column] }
            after[row] = sum.magnitude < Self.nothing ? 0 : sum
          }
        }
      }
    }
    swap(&states, &scratch)
    guard running > 0 else { return }
    for row in 0..<size {
      for column in 0..<size where rates[column] != 0 {
        states[row] += propagator.accumulation[row, column] * rates[column]
      }
    }
  }

  private mutating func apply(_ change: DoseSchedule.Change) {
    switch change {
    case .empty:
      for state in states.indices { states[state] = 0 }
    case .steady(let dose, let interval):
      states = model.steadyState(amount: schedule.doses[dose], interval: interval) ?? states
    case .enter(let input, let dose):
      let entry = entries[dose][input]
      states[entry.compartment] += entry.amount
    case .begin(let input, let dose):
      let entry = entries[dose][input]
      self.change(entry.compartment, by: entry.amount / entry.duration, running: 1)
    case .finish(let input, let dose):
      let entry = entries[dose][input]
      self.change(entry.compartment, by: -entry.amount / entry.duration, running: -1)
    case .add(let compartment, let amount):
      states[compartment] += amount
    case .rate(let compartment, let rate):
      self.change(compartment, by: rate, running: rate > 0 ? 1 : -1)
    }
  }

  private mutating func change(_ compartment: Int, by rate: Double, running: Int) {
    rates[compartment] += rate
    self.running += running
    // Adding and taking away leaves rounding behind; when nothing runs the rates are exactly zero again.
    if self.running == 0 { for place in rates.indices { rates[place] = 0 } }
  }
}
