// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a time span does to the amounts in eight people: after = `transition` · before + `accumulation` · input rates.
struct LanePropagator {
  /// A column of the matrix and what it is multiplied by; only of those that are not zero for everybody.
  struct Part {
    let column: Int
    let factor: Lanes
  }

  /// A column of the matrix and of its square, third and fourth power.
  struct Quad {
    let column: Int
    let factors: (Lanes, Lanes, Lanes, Lanes)
  }

  let transition: [Part]
  /// The same places of the first four powers; empty where they are not asked for.
  let quad: [Quad]
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
    let twice = isRepeated ? once * once : once
    let (thrice, fourfold) = isRepeated ? (twice * once, twice * twice) : (once, once)
    var quad: [Quad] = []
    var parts: [Part] = []
    var ends: [Int] = []
    var accumulation = LaneMatrix(rows: size, columns: inputs.count)
    for row in 0..<size {
      for column in 0..<size where exponential[row, column] != .zero {
        parts.append(Part(column: column, factor: exponential[row, column]))
        guard isRepeated else { continue }
        // What a step does not reach, four do not: within a step everything flows on to wherever it can.
        quad.append(
          Quad(
            column: column,
            factors: (once[row, column], twice[row, column], thrice[row, column], fourfold[row, column])))
      }
      ends.append(parts.count)
      for number in inputs.indices { accumulation[row, number] = exponential[row, size + number] }
    }
    transition = parts
    self.quad = quad
    self.ends = ends
    self.accumulation = accumulation
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
