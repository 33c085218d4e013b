// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Fits the constants of adaptation to the findings of a plan, and to nothing else.
public struct Calibration: Sendable {
  /// A fitted constant.
  public struct Fit: Hashable, Sendable {
    /// What was free.
    public let free: CalibrationPlan.Free
    /// The value that was found.
    public let value: Double
    /// The value that ships.
    public let shipped: Double
    /// How much worse the fit becomes when the constant is moved by a tenth of its range, the others being fitted
    /// again: below 1 the findings do not identify it.
    public let profile: Double
    /// Whether the search ended at an end of its range.
    public let isAtBound: Bool
  }

  /// What came out.
  public struct Outcome: Hashable, Sendable {
    /// The constants, in the order of the plan.
    public let fits: [Fit]
    /// What the fitted model says about each target, in their order.
    public let predicted: [Double]
    /// The sum of squares of the distances.
    public let distance: Double
    /// The same of the model that ships.
    public let shippedDistance: Double
  }

  /// The plan.
  public let plan: CalibrationPlan
  private let simulation: Simulation

  /// Prepares a calibration of `simulation` by `plan`.
  public init(_ simulation: Simulation, plan: CalibrationPlan) {
    self.simulation = simulation
    self.plan = plan
  }

  /// Fits.
  /// - Parameters:
  ///   - effort: How long to search, 1 for the full search.
  ///   - progress: Called with a word about each stage.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where the plan names what is not there.
  public func run(
    effort: Double = 1, progress: (String) -> Void = { _ in }
  ) throws(PharmacologyError) -> Outcome {
    let shipped = try shippedValues()
    let search = CubeSearch { distance(at: $0) }
    let start = plan.free.map { $0.share(of: $0.start) }
    func some(_ count: Double) -> Int { max(4, Int(count * effort)) }
    progress("searching the whole range")
    let near = search.evolve(from: start, size: max(5, 3 * start.count), rounds: some(60), seed: 7)
    progress("descending")
    var best = search.descend(from: near, evaluations: some(3_000))
    best = search.descend(from: best.point, evaluations: some(2_000), width: 0.03)
    var fits: [Fit] = []
    for (place, free) in plan.free.enumerated() {
      progress("profile of \(free.name)")
      let share = best.point[place]
      fits.append(
        Fit(
          free: free, value: free.value(at: share), shipped: shipped[place],
          profile: profile(place, best.point, best.value, evaluations: some(200)),
          isAtBound: share < 0.01 || share > 0.99))
    }
    let predictions = try CalibrationPredictions(plan: plan, simulation: model(best.point)).values()
    return Outcome(
      fits: fits, predicted: plan.targets.map { predictions[$0.id] ?? .nan }, distance: best.value,
      shippedDistance: try shippedDistance())
  }

  /// The sum of squares of the distances of the model that ships.
  public func shippedDistance() throws(PharmacologyError) -> Double {
    distance(at: zip(plan.free, try shippedValues()).map { $0.share(of: $1) })
  }

  private func shippedValues() throws(PharmacologyError) -> [Double] {
    try plan.free.map { free throws(PharmacologyError) in try shippedValue(free.name) }
  }

  /// The rise of the distance when one constant is moved a tenth of its range to the better side and held there.
  private func profile(_ place: Int, _ point: [Double], _ value: Double, evaluations: Int) -> Double {
    [-0.1, 0.1].map { change in
      let held = point[place] + change
      guard (0...1).contains(held) else { return Double.infinity }
      var others = point
      others.remove(at: place)
      let search = CubeSearch { rest in
        var whole = rest
        whole.insert(held, at: place)
        return distance(at: whole)
      }
      return search.descend(from: others, evaluations: evaluations, width: 0.03).value - value
    }.min() ?? .infinity
  }

  /// How far the model at a point is from the targets; very far where it cannot be run.
  private func distance(at point: [Double]) -> Double {
    guard let model = try? model(point),
      let values = try? CalibrationPredictions(plan: plan, simulation: model).values()
    else { return 1e5 }
    return plan.targets.reduce(0) { sum, target in
      let value = values[target.id] ?? .nan
      let z = ((value.isFinite ? value : 1_000) - target.value) / target.deviation
      let counted =
        switch target.kind {
        case .point: z
        case .band: abs(z) <= 1 ? 0.2 * z : (z < 0 ? -1 : 1) * (0.2 + 2 * (abs(z) - 1))
        }
      return sum + min(900, counted * counted)
    }
  }

  private func shippedValue(_ name: String) throws(PharmacologyError) -> Double {
    let parts = name.split(separator: "/").map(String.init)
    let value =
      parts.count == 2
      ? simulation.library.drugs.first { $0.id == parts[0] }?.value(parts[1]) : simulation.constants.value(name)
    guard let value else { throw .resourceDamaged(file: "calibration.json", detail: "\(name) is not there") }
    return value
  }

  /// The model with the constants of a point.
  private func model(_ point: [Double]) throws(PharmacologyError) -> Simulation {
    var library = simulation.library
    var constants = plan.fixed
    for (free, share) in zip(plan.free, point) {
      let value = free.value(at: share)
      let parts = free.name.split(separator: "/").map(String.init)
      if parts.count == 2 {
        library = library.scaling(parts[0], [parts[1]: value / (try shippedValue(free.name))])
      } else {
        constants[free.name] = value
      }
    }
    return Simulation(library: library, constants: try simulation.constants.setting(constants))
  }
}
