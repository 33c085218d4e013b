// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The course of one formulation's concentrations on an even grid, propagated exactly from event to event.
public struct KineticCourse: Sendable {
  /// The outputs' names.
  public let outputs: [String]
  /// For each output its value at each point of the grid.
  public let values: [[Double]]
  /// The states (mg) at the last point of the grid.
  public let finalStates: [Double]

  /// Runs a model.
  /// - Parameters:
  ///   - model: The model.
  ///   - events: The doses, in any order.
  ///   - start: The time of the first point of the grid, h; doses before it are given too.
  ///   - step: The distance between points, h, above 0.
  ///   - count: How many points there are.
  public init(_ model: CompartmentModel, events: [DoseEvent], start: Double, step: Double, count: Int) {
    var run = KineticRun(model, events: events, step: step)
    run.advance(to: start)
    outputs = model.outputs
    values = run.values(start: start, count: count)
    finalStates = run.states
  }

  /// The values of the output called `name`; zeros where there is none.
  public subscript(name: String) -> [Double] {
    outputs.firstIndex(of: name).map { values[$0] } ?? Array(repeating: 0, count: values.first?.count ?? 0)
  }
}
