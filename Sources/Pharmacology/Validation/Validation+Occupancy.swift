// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Validation {
  /// PET does not see more than about this share of occupied receptors occupied (nasser-2014).
  private static let measuredCeiling = 0.91

  /// The share of receptors that buprenorphine occupies as PET would measure it, %.
  private func measured(_ site: Double, _ ligand: Ligand) -> Double {
    let drive = ligand.drive(at: site)
    return 100 * Self.measuredCeiling * drive / (1 + drive)
  }

  /// Fourteen days of `mg` under the tongue, the last dose at day 13, and a week after.
  private func afterBuprenorphine(_ mg: Double) throws(PharmacologyError) -> [Double] {
    let doses = [DoseEvent(time: 0, amount: mg, interval: 24, additional: 13)]
    let site = try course("buprenorphine-sublingual", doses, days: 18)[CompartmentModel.effectSite]
    let ligand = try ligand("buprenorphine")
    return site[(13 * 240)...].map { measured($0, ligand) }
  }

  func occupancyAfterBuprenorphine(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let occupied = try afterBuprenorphine(16)
    let hours = [4.0, 28, 52, 76]
    return (
      hours.map { occupied[Int($0 * 10)] },
      CheckFigure(
        across: "hours since the last 16 mg", up: "receptors occupied, %",
        curves: [
          .init(
            name: "model",
            points: stride(from: 0, through: 960, by: 5).map { .init(x: Double($0) / 10, y: occupied[$0]) })
        ], published: Self.published(definition, at: hours))
    )
  }

  func occupancyByDose(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    var points: [CheckFigure.Point] = []
    for mg in [0.5, 1, 2, 4, 8, 12, 16, 20, 24, 28, 32] {
      points.append(.init(x: mg, y: try afterBuprenorphine(mg)[40]))
    }
    let predicted = [2.0, 16].map { mg in points.first { $0.x == mg }?.y ?? .nan }
    return (
      predicted,
      CheckFigure(
        across: "mg under the tongue, daily", up: "receptors occupied after 4 h, %",
        curves: [.init(name: "model", points: points)], published: Self.published(definition, at: [2, 16]))
    )
  }

  func occupancyByNaltrexone(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let doses = [DoseEvent(time: 0, amount: 50, interval: 24, additional: 3)]
    let site = try course("naltrexone-oral", doses, days: 8)[CompartmentModel.effectSite]
    let ligand = try ligand("naltrexone")
    func share(_ hours: Double) -> Double {
      let drive = ligand.drive(at: site[Int(hours * 10)])
      return 100 * drive / (1 + drive)
    }
    return (
      [share(96)],
      CheckFigure(
        across: "days since the first 50 mg", up: "receptors occupied, %",
        curves: [
          .init(name: "model", points: stride(from: 0.0, through: 192, by: 1).map { .init(x: $0 / 24, y: share($0)) })
        ],
        published: Self.published(definition, at: [4]))
    )
  }

  func halfOccupyingDose(_ definition: CheckDefinition) throws(PharmacologyError) -> Outcome {
    let site = try course("naltrexone-oral", [DoseEvent(time: 0, amount: 1)], days: 1)[CompartmentModel.effectSite]
    let ligand = try ligand("naltrexone")
    func dose(_ hours: Double) -> Double { ligand.halfOccupancy / site[Int(hours * 10)] }
    let mean = [4.0, 6, 8].map(dose).reduce(0, +) / 3
    return (
      [mean],
      CheckFigure(
        across: "hours after the dose", up: "dose that occupies half, mg",
        curves: [
          .init(name: "model", points: stride(from: 1.0, through: 12, by: 0.5).map { .init(x: $0, y: dose($0)) })
        ],
        published: Self.published(definition, at: [6]))
    )
  }
}
