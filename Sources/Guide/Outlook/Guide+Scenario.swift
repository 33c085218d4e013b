// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Pharmacology

extension Guide {
  /// What would be simulated, and for how long.
  struct Setting: Sendable {
    let situation: Situation
    let situationField: NumberField?
    let situationNumber: Int?
    let plan: Plan
    let planField: NumberField?
    let planNumber: Int?

    /// How many days are worth looking at.
    var days: Double {
      switch plan.id {
      case "taper": Double((planNumber ?? 0) * 7) + (plan.daysAfter ?? 0)
      case "missed": Double(planNumber ?? 0) + (plan.daysAfter ?? 0)
      case "go-on", "stop": situation.days
      default: ((start ?? 0) / 24).rounded(.up) + (plan.daysAfter ?? 0)
      }
    }

    /// When the plan's medication starts, h.
    var start: Double? { plan.start(planNumber ?? 0) }
  }

  func setting(_ situation: Choice, _ plan: Choice, field: String) throws(GuideError) -> Setting {
    guard let known = self.situation(situation.id) else {
      throw .unknownChoice(field: "situation", known: situations.map(\.id))
    }
    guard known.plans.contains(plan.id), let step = self.plan(plan.id) else {
      throw .unknownChoice(field: field, known: known.plans)
    }
    let (situationField, planField) = (number(known.number), number(step.number))
    return Setting(
      situation: known, situationField: situationField,
      situationNumber: try situationField?.value(situation.number, field: "situation.number"), plan: step,
      planField: planField, planNumber: try planField?.value(plan.number, field: "\(field).number"))
  }

  /// The scenario of a setting, to a horizon of `days`.
  func scenario(_ setting: Setting, days: Double) -> Scenario {
    let (situation, plan, end) = (setting.situation, setting.plan, days * 24)
    var scenario = Scenario(title: "\(situation.name.en): \(plan.name.en)", horizon: .days(days))
    if var habit = situation.habit {
      // From three months on the body has adjusted almost fully.
      let weeks = setting.situationNumber ?? Self.longWeeks
      habit.lasting = weeks < Self.longWeeks ? .days(Double(weeks) * 7) : nil
      if plan.id == "taper" { habit.tapering = .days(Double(setting.planNumber ?? 1) * 7) }
      scenario.habit = habit
    }
    if let daily = situation.medication {
      let mg = daily.mg ?? Double(setting.situationNumber ?? 0)
      scenario.maintenance = Maintenance(medication: daily.form, mg: mg, every: daily.every)
      if let rows = Self.rows(daily, mg: mg, setting, until: end) {
        scenario.treatments.append(Treatment(medication: daily.form, doses: rows))
      }
    }
    if let injections = situation.injections {
      var rows = injections.rows
      if plan.id == "go-on", let last = injections.doses.last {
        rows += Self.row(mg: last, from: injections.every.value, every: injections.every.value, until: end)
      }
      scenario.treatments.append(Treatment(medication: injections.form, doses: rows))
    }
    if let start = setting.start, let treatment = plan.treatment(from: start, until: end) {
      scenario.treatments.append(treatment)
    }
    return scenario
  }

  /// The weeks of daily use that stand for "three months or more".
  private static let longWeeks = 13

  /// The further doses of a daily medication.
  private static func rows(_ daily: Situation.Daily, mg: Double, _ setting: Setting, until end: Double) -> [DoseRow]? {
    let every = daily.every.value
    switch setting.plan.id {
    case "go-on": return row(mg: mg, from: every, every: every, until: end)
    case "missed":
      return row(mg: mg, from: Double((setting.planNumber ?? 0) + 1) * every, every: every, until: end)
    case "taper":
      let steps = (setting.planNumber ?? 1) * 7
      return (1..<steps).map { DoseRow(mg: mg * (1 - Double($0) / Double(steps)), at: Hours(Double($0) * every)) }
    default: return nil
    }
  }

  private static func row(mg: Double, from start: Double, every: Double, until end: Double) -> [DoseRow] {
    let count = Int(((end - start) / every - 1e-9).rounded(.up))
    return count > 0 ? [DoseRow(mg: mg, at: Hours(start), every: Hours(every), count: count)] : []
  }
}
