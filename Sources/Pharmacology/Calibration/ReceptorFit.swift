// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Fits what drugs do at the receptor to occupancy that was measured in people. It is data: `receptor-calibration.json`.
public struct ReceptorFit: Codable, Hashable, Sendable {
  /// A course of doses, and the occupancy measured in it.
  public struct Course: Codable, Hashable, Sendable {
    /// The form.
    public let medication: String
    /// The doses.
    public let doses: [DoseRow]
    /// Occupancies are relative to that at this hour; `nil` for occupancies as such.
    public let relativeTo: Double?
    /// What was measured.
    public let occupied: [Measured]
  }

  /// A measured occupancy.
  public struct Measured: Codable, Hashable, Sendable {
    /// Hours since the first dose.
    public let hours: Double
    /// Percent.
    public let value: Double
    /// Its deviation, percent.
    public let deviation: Double
  }

  /// The drug.
  public let drug: String
  /// The key of the source in the bibliography.
  public let source: String
  /// What a reader must know.
  public let note: String
  /// The constants that are free.
  public let free: [CalibrationPlan.Free]
  /// The most that the measurement sees, percent; `nil` for all.
  public let ceiling: Double?
  /// The courses.
  public let courses: [Course]

  /// The fits that ship with Evenkeel.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)``.
  public static func bundled() throws(PharmacologyError) -> [ReceptorFit] {
    try Resource.json("receptor-calibration")
  }

  /// A fitted constant.
  public struct Found: Hashable, Sendable {
    /// `drug/parameter`.
    public let name: String
    /// The value that was found.
    public let value: Double
    /// The value that ships.
    public let shipped: Double
    /// Whether it lies at an end of its range.
    public let isAtBound: Bool
  }

  /// Fits the constants of the drug in `library`.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where a name is not there.
  public func run(_ library: DrugLibrary) throws(PharmacologyError) -> [Found] {
    guard let drug = library.drugs.first(where: { $0.id == drug }) else { throw missing(drug) }
    let names = free.map { String($0.name.split(separator: "/").last ?? "") }
    let shipped = try names.map { name throws(PharmacologyError) in
      guard let value = drug.value(name) else { throw missing(name) }
      return value
    }
    func distance(_ point: [Double]) -> Double {
      var factors: [String: Double] = [:]
      for (place, name) in names.enumerated() { factors[name] = free[place].value(at: point[place]) / shipped[place] }
      return (try? self.distance(of: drug.scaling(factors))) ?? 1e9
    }
    let search = CubeSearch(function: distance)
    let start = free.map { $0.share(of: $0.start) }
    let rough = search.descend(from: start, evaluations: 200, width: 0.2)
    let best = search.descend(from: rough.point, evaluations: 200, width: 0.02).point
    return free.indices.map { place in
      Found(
        name: free[place].name, value: free[place].value(at: best[place]), shipped: shipped[place],
        isAtBound: best[place] < 0.01 || best[place] > 0.99)
    }
  }

  private func missing(_ name: String) -> PharmacologyError {
    .resourceDamaged(file: "receptor-calibration.json", detail: "\(name) is not there")
  }

  private func distance(of drug: Drug) throws(PharmacologyError) -> Double {
    guard let ligand = Ligand(drug) else { throw missing(drug.id) }
    var sum = 0.0
    for course in courses {
      guard let form = drug.formulations.first(where: { $0.id == course.medication }) else {
        throw missing(course.medication)
      }
      let last = course.occupied.map(\.hours).max() ?? 0
      // A minute, because naloxone is quick.
      let step = 1.0 / 60
      let site = KineticCourse(
        try CompartmentModel(drug, form, person: Person()), events: course.doses.flatMap(\.events), start: 0,
        step: step,
        count: Int((last / step).rounded()) + 2)[CompartmentModel.effectSite]
      func occupied(_ hours: Double) -> Double {
        let drive = ligand.drive(at: site[Int((hours / step).rounded())])
        return (ceiling ?? 100) * drive / (1 + drive)
      }
      let scale = course.relativeTo.map { 100 / occupied($0) } ?? 1
      for measured in course.occupied {
        let difference = (scale * occupied(measured.hours) - measured.value) / measured.deviation
        sum += difference * difference
      }
    }
    return sum
  }
}
