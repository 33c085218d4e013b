// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Pharmacology

/// A picture of a time course: what is in the blood, what it does at the receptors, and what the person feels.
struct TimeCoursePlot {
  let course: TimeCourse
  let title: String

  var svg: String {
    LineChart(
      title: title.isEmpty ? "A scenario" : title, description: description,
      across: ChartAxis(inDays ? "days since the last use or dose" : "hours since the last use or dose"),
      panels: concentrationPanel + [receptorPanel, withdrawalPanel, cravingPanel],
      captions: ["The typical person of a model, not a forecast for one person."]
    ).svg()
  }

  private var inDays: Bool { (course.times.last ?? 0) > 96 }

  private func line(_ name: String, _ series: TimeCourse.Series, times factor: Double = 1) -> ChartLine {
    ChartLine(
      name, zip(course.times, series.values).map { ChartPlace($0 / (inDays ? 24 : 1), factor * $1) })
  }

  private var concentrationPanel: [ChartPanel] {
    course.concentrations.isEmpty
      ? []
      : [ChartPanel(ChartAxis("in the blood, ng/mL"), lines: course.concentrations.map { line($0.name, $0) })]
  }

  private var receptorPanel: ChartPanel {
    ChartPanel(
      ChartAxis("receptors and signal, %", range: 0...100),
      lines: course.occupancies.map { line($0.name, $0, times: 100) } + [line("signal", course.signal, times: 100)])
  }

  private var withdrawalPanel: ChartPanel {
    ChartPanel(
      ChartAxis("withdrawal (COWS)", range: 0...max(26, course.moments.peakCOWS + 2)),
      lines: [line("COWS", course.cows)],
      levels: [ChartLevel(5, "mild"), ChartLevel(13, "moderate"), ChartLevel(25, "moderately severe")])
  }

  private var cravingPanel: ChartPanel {
    ChartPanel(
      ChartAxis("craving, and effect blocked by medication, %", range: 0...100),
      lines: [line("craving", course.craving), line("blocked", course.blockade, times: 100)])
  }

  private var description: String {
    TimeCourseText.moments(course.moments).replacing("\n", with: " ")
  }
}
