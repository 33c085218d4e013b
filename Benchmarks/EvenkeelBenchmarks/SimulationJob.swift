// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Pharmacology

/// The scenarios that are measured.
enum SimulationJob {
  static let scenarios: KeyValuePairs<String, Scenario> = [
    "methadone stopped": Scenario(
      maintenance: Maintenance(medication: "methadone-oral", mg: 80, every: 24), horizon: .days(90)),
    "heroin, then buprenorphine daily": Scenario(
      habit: Habit(opioid: "heroin", timesPerDay: 4, effect: 0.7),
      treatments: [
        Treatment(
          medication: "buprenorphine-sublingual", doses: [DoseRow(mg: 16, at: 24, every: 24, count: 89)])
      ], horizon: .days(90)),
  ]
}
