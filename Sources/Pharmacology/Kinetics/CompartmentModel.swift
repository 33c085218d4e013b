// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One formulation in one person: a linear system of compartments with its inputs and outputs, all numbers settled.
///
/// Amounts are in mg (for opioids that are not prescribed, in units of their own), times in hours.
public struct CompartmentModel: Sendable {
  /// How a share of a dose enters.
  public struct Input: Equatable, Sendable {
    /// The place of the compartment that it enters.
    public let compartment: Int
    /// The share of the dose, 0…1 (above 1 where the model's volumes are apparent ones).
    public let share: Double
    /// Hours from the dose until it begins to enter.
    public let lag: Double
    /// Hours over which it enters at a constant rate; 0 for all at once.
    public let duration: Double
  }

  /// The names of the compartments, in the order of the states.
  public let compartments: [String]
  /// The outputs' names in order, such as `buprenorphine` (ng/mL) and `effect-site`.
  public let outputs: [String]
  /// How many states there are: the compartments and the effect sites.
  public var size: Int { rates.size }

  /// Rates between states, 1/h: row gains, column loses.
  let rates: SquareMatrix
  /// One row for each output: output = row · states.
  let outputRows: [[Double]]
  private let inputRule: @Sendable (Double) -> [Input]

  init(
    compartments: [String], rates: SquareMatrix, outputs: [String], outputRows: [[Double]],
    inputs: @escaping @Sendable (_ amount: Double) -> [Input]
  ) {
    self.compartments = compartments
    self.rates = rates
    self.outputs = outputs
    self.outputRows = outputRows
    inputRule = inputs
  }

  /// How a dose of `amount` enters; the share can depend on the amount.
  public func inputs(amount: Double) -> [Input] {
    inputRule(amount)
  }
}
