// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology

/// What would happen to people in a situation who follow a plan: many virtual people, and what can be said of
/// them.
public struct Outlook: Sendable {
  /// The situation.
  public let situation: Situation
  /// The plan.
  public let plan: Plan
  /// What was simulated. It holds no amount of a habit's opioid.
  public let scenario: Scenario
  /// The courses: what 5, 50 and 95 of 100 people are below, at each time.
  public let band: Band
  /// What can be said of withdrawal.
  public let withdrawal: WithdrawalOutlook
  /// For how many days medication takes away at least half of another opioid's effect, for the person in the middle.
  public let blockedDays: Double
  /// How vulnerable breathing is at the end, relative to time 0, for the typical person.
  public let vulnerabilityAtEnd: Double
  /// The same without the medication: what lost tolerance alone does.
  public let vulnerabilityUnprotected: Double
  /// How vulnerable breathing would be at the end without the medication that the plan starts; `nil` where it starts
  /// none.
  public let vulnerabilityWithout: Double?
  /// Whether the plan's first dose brings on sudden withdrawal in the typical person.
  public let isPrecipitated: Bool
  let setting: Guide.Setting
  let words: StatementBook
  /// The course of the typical person, by the hour.
  let typical: TimeCourse
  /// The relative vulnerability of the typical person at time 0, by which the band is divided.
  let vulnerabilityAtStart: Double

  /// The situation in words, with its number.
  public func situationName(_ language: Language) -> String {
    Self.name(situation.name[language], setting.situationNumber, setting.situationField, language)
  }

  /// The plan in words, with its number.
  public func planName(_ language: Language) -> String {
    Self.name(plan.name[language], setting.planNumber, setting.planField, language)
  }

  private static func name(_ name: String, _ number: Int?, _ field: NumberField?, _ language: Language) -> String {
    guard let number, let field else { return name }
    return "\(name) (\(number) \(field.unit[language]))"
  }

  /// How many days the picture goes on after time 0.
  public var days: Double { scenario.horizon.value / 24 }
  /// The medication that is at work; `nil` for none.
  var medication: LocalizedText? { plan.short ?? (situation.isTreatment ? situation.short : nil) }
  /// Whether that medication is naltrexone.
  var isNaltrexone: Bool { medication?.en == "naltrexone" }
}

extension Guide {
  /// The outlooks of one situation for one or two plans, over the same stretch of time.
  /// - Throws: ``GuideError/unknownChoice(field:known:)`` or ``GuideError/numberOutOfRange(field:name:range:)`` with
  ///   the fields `situation`, `plan` and `compare`.
  public func outlooks(_ situation: Choice, _ plan: Choice, compare: Choice? = nil) throws(GuideError) -> [Outlook] {
    var settings = [try setting(situation, plan, field: "plan")]
    if let compare { settings.append(try setting(situation, compare, field: "compare")) }
    let days = settings.map(\.days).max() ?? 0
    var outlooks: [Outlook] = []
    for setting in settings { outlooks.append(try outlook(setting, days: days)) }
    return outlooks
  }

  private func outlook(_ setting: Setting, days: Double) throws(GuideError) -> Outlook {
    do throws(PharmacologyError) {
      let scenario = scenario(setting, days: days)
      let summary = try Ensemble(simulation: simulation, population: .forBand(people: Self.people(for: scenario))).run(
        scenario, every: Band.rowDistance(for: scenario.horizon))
      let typical = try simulation.run(scenario, every: 1)
      let otherwise = try setting.start.map { _ throws(PharmacologyError) in
        try simulation.run(scenario.withoutLastTreatment, every: 1)
      }
      let (first, last) = (typical.times.firstIndex(of: 0) ?? 0, typical.times.count - 1)
      let vulnerability = typical.vulnerability.values
      let tolerance = typical.respiratoryTolerance.values
      let blocked = summary.moments(percents: [50]).first { $0.name == "time blocked" }?.values.first ?? 0
      return Outlook(
        situation: setting.situation, plan: setting.plan, scenario: scenario,
        band: try Band(summary, simulation: simulation), withdrawal: WithdrawalOutlook(summary),
        blockedDays: blocked / 24, vulnerabilityAtEnd: vulnerability[last] / vulnerability[first],
        vulnerabilityUnprotected: (1 + tolerance[first]) / (1 + tolerance[last]),
        vulnerabilityWithout: otherwise.flatMap { $0.vulnerability.values.last },
        isPrecipitated: otherwise.map { Self.isPrecipitated(typical, otherwise: $0, start: setting.start) } ?? false,
        setting: setting, words: words, typical: typical, vulnerabilityAtStart: vulnerability[first])
    } catch {
      throw .simulation(error)
    }
  }

  /// Whether within six hours of the first dose COWS rises five points above what it would be without that dose: the
  /// rise by which trials tell withdrawal that was brought on (`donofrio-2023`).
  private static func isPrecipitated(_ course: TimeCourse, otherwise: TimeCourse, start: Double?) -> Bool {
    guard let start else { return false }
    // Both have rows at the same hours, though the one with the medication may begin earlier.
    let usual = Dictionary(zip(otherwise.times, otherwise.cows.values)) { first, _ in first }
    return zip(course.times, course.cows.values).contains { time, cows in
      time >= start && time <= start + 6 && usual[time].map { cows - $0 >= 5 } ?? false
    }
  }
}

extension Scenario {
  /// The scenario without the medication that its plan starts.
  fileprivate var withoutLastTreatment: Scenario {
    var scenario = self
    if !scenario.treatments.isEmpty { scenario.treatments.removeLast() }
    return scenario
  }
}
