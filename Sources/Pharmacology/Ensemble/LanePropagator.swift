// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a time span does to the amounts in eight people: after = `transition` · before + `accumulation` · input rates.
struct LanePropagator {
  /// A column of the matrix and what it is multiplied by; only of those that are not zero for everybody.
  struct Part {
    let column: Int
    let factor: Lanes
  }

  let transition: [Part]
  /// For each of its parts the factors in the first four powers, one after another; `nil` where they are not asked for.
  let powers: LaneMemory?
  /// For each row the place after its last part.
  let ends: [Int]
  /// One row for each state, one column for each of the compartments that doses enter.
  let accumulation: LaneMatrix

  init(_ model: LaneModel, hours: Double, isRepeated: Bool = false) {
    // The compartments that doses enter have constant inputs: as further states they make one exponential give both.
    let size = model.size
    let inputs = model.schedule.hasRates ? model.entered : []
    var joint = LaneMatrix(rows: size + inputs.count, columns: size + inputs.count)
    let span = Lanes(repeating: hours)
    for row in 0..<size {
      for column in 0..<size { joint[row, column] = model.rates[row, column] * span }
    }
    for (number, compartment) in inputs.enumerated() { joint[compartment, size + number] = span }
    let exponential = joint.exponential()
    var once = LaneMatrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0..<size { once[row, column] = exponential[row, column] }
    }
    var parts: [Part] = []
    var ends: [Int] = []
    var accumulation = LaneMatrix(rows: size, columns: inputs.count)
    for row in 0..<size {
      for column in 0..<size where exponential[row, column] != .zero {
        parts.append(Part(column: column, factor: exponential[row, column]))
      }
      ends.append(parts.count)
      for number in inputs.indices { accumulation[row, number] = exponential[row, size + number] }
    }
    transition = parts
    self.ends = ends
    self.accumulation = accumulation
    guard isRepeated else {
      powers = nil
      return
    }
    // What a step does not reach, four do not: within a step everything flows on to wherever it can.
    let twice = once * once
    let (thrice, fourfold) = (twice * once, twice * twice)
    let memory = LaneMemory(count: 4 * parts.count)
    var part = 0
    for row in 0..<size {
      while part < ends[row] {
        let column = parts[part].column
        for (power, matrix) in [once, twice, thrice, fourfold].enumerated() {
          memory.start[4 * part + power] = matrix[row, column]
        }
        part += 1
      }
    }
    powers = memory
  }

  /// The transition as a whole matrix.
  var matrix: LaneMatrix {
    var result = LaneMatrix(rows: ends.count, columns: ends.count)
    var part = 0
    for row in ends.indices {
      while part < ends[row] {
        result[row, transition[part].column] = transition[part].factor
        part += 1
      }
    }
    return result
  }
}
