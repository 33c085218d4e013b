// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence
import Pharmacology

/// How dependence comes about, in five steps that the simulator draws for someone who takes pain pills every day.
public struct Story: Sendable {
  /// A step of the story.
  public enum Step: String, CaseIterable, Sendable {
    case first, adapts, more, stop, balance
    /// A break, when tolerance goes.
    case pause = "break"
  }

  /// For how many weeks pills are taken before they are stopped.
  public let weeks: Int
  /// What happens when they are stopped.
  public let stopped: Outlook
  private let pills: TimeCourse
  private let methadone: TimeCourse
  private let buprenorphine: TimeCourse
  private let words: StatementBook

  /// The opioid of the story.
  private static let situation = "oxycodone"
  /// The hours that the first and the last picture show.
  private static let (early, even) = (72.0, 48.0)

  init(guide: Guide, weeks: Int) throws(GuideError) {
    self.weeks = weeks
    words = guide.words
    guard let outlook = try guide.outlooks(Choice(Self.situation, weeks), Choice("stop")).first,
      var habit = outlook.scenario.habit
    else { throw .resourceDamaged(file: "situations.json") }
    stopped = outlook
    habit.lasting = .days(Double(weeks) * 7)
    do throws(PharmacologyError) {
      pills = try guide.simulation.run(Scenario(habit: habit, horizon: 1), every: 1)
      methadone = try Self.maintenance("methadone-oral", mg: 80, guide.simulation)
      buprenorphine = try Self.maintenance("buprenorphine-sublingual", mg: 16, guide.simulation)
    } catch {
      throw .simulation(error)
    }
  }

  private static func maintenance(
    _ form: String, mg: Double, _ simulation: Simulation
  ) throws(PharmacologyError) -> TimeCourse {
    let doses = DoseRow(mg: mg, at: 24, every: 24, count: 2)
    return try simulation.run(
      Scenario(
        maintenance: Maintenance(medication: form, mg: mg, every: 24),
        treatments: [Treatment(medication: form, doses: [doses])], horizon: Hours(even)), every: 1)
  }

  /// What is said beside the chart of a step.
  public func sentences(_ step: Step, _ language: Language) -> [Statement] {
    switch step {
    case .first:
      let values = firstDays.map(\.y)
      let low = pills.signal.values[row(at: 24 - 1)]
      return [
        words("story-first", language, ["high": whole(values.max() ?? 0), "low": whole(100 * low)])
      ]
    case .adapts:
      let values = adaptation.map(\.y)
      return [
        words(
          weeks == 1 ? "story-adapts-one" : "story-adapts", language,
          [
            "early": whole(100 * pills.adaptation.values[row(at: 72)]), "weeks": String(weeks),
            "last": whole(values.last ?? 0),
          ])
      ]
    case .more: return [words("story-more", language, ["left": whole(effects.last?.y ?? 0)])]
    case .stop: return stopped.sentences(.withdrawal, language)
    case .pause: return stopped.sentences(.vulnerability, language)
    case .balance:
      let (pills, methadone, buprenorphine) = (range(lastDays), range(days(methadone)), range(days(buprenorphine)))
      return [
        words(
          "story-balance", language,
          [
            "pillsLow": pills.low, "pillsHigh": pills.high, "methadoneLow": methadone.low,
            "methadoneHigh": methadone.high, "buprenorphineLow": buprenorphine.low,
            "buprenorphineHigh": buprenorphine.high,
          ])
      ]
    }
  }

  /// The chart of a step.
  public func chart(_ step: Step, _ language: Language) -> LineChart {
    func text(_ id: String) -> String { words(id, language).text }
    func chart(_ across: ChartAxis, _ up: String, _ lines: [ChartLine]) -> LineChart {
      LineChart(
        title: text("story-\(step.rawValue)-title"),
        description: sentences(step, language).map(\.text).joined(separator: " "), across: across,
        panels: [ChartPanel(ChartAxis(text(up), range: 0...100), lines: lines)])
    }
    let hours = [6.0, 12, 24, 48]
    switch step {
    case .first:
      return chart(
        ChartAxis(text("story-first-across"), range: 0...Self.early, steps: hours), "story-first-axis",
        [ChartLine("", firstDays)])
    case .adapts:
      return chart(
        ChartAxis(text("story-adapts-across"), range: 0...Double(weeks * 7)), "story-adapts-axis",
        [ChartLine("", adaptation)])
    case .more:
      return chart(
        ChartAxis(text("story-adapts-across"), range: 0...Double(weeks * 7)), "story-more-axis",
        [ChartLine("", effects, isStepped: true)])
    case .stop: return stopped.chart(.withdrawal, language)
    case .pause: return stopped.chart(.vulnerability, language)
    case .balance:
      return chart(
        ChartAxis(text("story-balance-across"), range: 0...Self.even, steps: hours), "story-first-axis",
        [
          ChartLine(text("story-balance-pills"), lastDays),
          ChartLine(text("story-balance-methadone"), days(methadone)),
          ChartLine(text("story-balance-buprenorphine"), days(buprenorphine)),
        ])
    }
  }

  private func whole(_ value: Double) -> String {
    NumberText.plain(value.rounded())
  }

  /// The row of the pills' course so many hours after the first dose.
  private func row(at hours: Double) -> Int {
    let begin = pills.times.first ?? 0
    return pills.times.firstIndex { $0 - begin >= hours } ?? pills.times.count - 1
  }

  private var firstDays: [ChartPlace] {
    (0...row(at: Self.early)).map { ChartPlace(pills.times[$0] - pills.times[0], 100 * pills.signal.values[$0]) }
  }

  /// Adaptation up to the last dose, in days since the first.
  private var adaptation: [ChartPlace] {
    pills.times.indices.filter { pills.times[$0] <= 0 }.map {
      ChartPlace((pills.times[$0] - pills.times[0]) / 24, 100 * pills.adaptation.values[$0])
    }
  }

  /// For each day, how far the signal rises above the adapted body at most, of 100 on the first day.
  private var effects: [ChartPlace] {
    let heights = (0..<(weeks * 7)).map { day in
      (row(at: Double(day) * 24)..<row(at: Double(day + 1) * 24)).map {
        max(0, pills.signal.values[$0] - pills.adaptation.values[$0])
      }.max() ?? 0
    }
    guard let first = heights.first, first > 0 else { return [] }
    return (heights + [heights.last ?? 0]).enumerated().map { ChartPlace(Double($0), 100 * $1 / first) }
  }

  /// The last two days of the pills, by the hour.
  private var lastDays: [ChartPlace] {
    pills.times.indices.filter { (-Self.even...0).contains(pills.times[$0]) }.map {
      ChartPlace(pills.times[$0] + Self.even, 100 * pills.signal.values[$0])
    }
  }

  private func days(_ course: TimeCourse) -> [ChartPlace] {
    course.times.indices.filter { course.times[$0] >= 0 }.map {
      ChartPlace(course.times[$0], 100 * course.signal.values[$0])
    }
  }

  private func range(_ places: [ChartPlace]) -> (low: String, high: String) {
    (whole(places.map(\.y).min() ?? 0), whole(places.map(\.y).max() ?? 0))
  }
}

extension Guide {
  /// The story for so many weeks of daily use.
  /// - Throws: ``GuideError/numberOutOfRange(field:name:range:)`` with the field `weeks`.
  public func story(weeks: Int?) throws(GuideError) -> Story {
    guard let field = number("weeks") else { throw .resourceDamaged(file: "numbers.json") }
    return try Story(guide: self, weeks: field.value(weeks ?? Self.storyWeeks, field: "weeks"))
  }

  /// The weeks of the story where nobody says.
  public static let storyWeeks = 4
}
