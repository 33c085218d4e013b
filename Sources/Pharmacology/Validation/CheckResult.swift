// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What the model says about a check.
public struct CheckResult: Hashable, Sendable {
  /// The check.
  public let definition: CheckDefinition
  /// The model's value of each quantity, in their order; not a number where the model has none.
  public let predicted: [Double]
  /// Published points and the model's curve.
  public let figure: CheckFigure

  /// Whether each quantity lies in its band.
  public var passes: [Bool] {
    zip(definition.quantities, predicted).map { ($0.low...$0.high).contains($1) }
  }

  /// Whether all do.
  public var passed: Bool { passes.allSatisfy { $0 } && predicted.count == definition.quantities.count }
}

/// A picture of a check.
public struct CheckFigure: Hashable, Sendable {
  /// A curve of the model.
  public struct Curve: Hashable, Sendable {
    /// What it shows.
    public let name: String
    /// Points from left to right.
    public let points: [Point]
  }

  /// A point.
  public struct Point: Hashable, Sendable {
    /// Across.
    public let x: Double
    /// Up.
    public let y: Double
  }

  /// A published value with the band that passes.
  public struct Published: Hashable, Sendable {
    /// Across.
    public let x: Double
    /// The published value; `nil` where only limits are published.
    public let y: Double?
    /// The least value that passes.
    public let low: Double
    /// The greatest value that passes.
    public let high: Double
  }

  /// What goes across, with its unit.
  public let across: String
  /// What goes up, with its unit.
  public let up: String
  /// The model.
  public let curves: [Curve]
  /// What was published.
  public let published: [Published]

  init(across: String, up: String, curves: [Curve], published: [Published] = []) {
    self.across = across
    self.up = up
    self.curves = curves
    self.published = published
  }
}
