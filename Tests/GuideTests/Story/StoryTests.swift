// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Guide

@Suite("The story of dependence")
struct StoryTests {
  private let guide: Guide

  init() throws {
    guide = try Guide()
  }

  private func words(_ story: Story, _ step: Story.Step) -> String {
    story.sentences(step, .english).map(\.text).joined(separator: " ")
  }

  @Test("each step says what its chart shows, for four weeks")
  func sentences() throws {
    let story = try guide.story(weeks: 4)
    #expect(
      Story.Step.allCases.map { words(story, $0) } == [
        "Each dose pushes, at its height with about 64 of 100. Before the next dose, about 38 are left.",
        "After three days the body pushes back with about 19 of 100, and at the end of these 4 weeks with about 47.",
        "At the end, the same dose does about 28 of 100 of what it did on the first day.",
        "Withdrawal begins about 6 hours after the last use. It is worst around day 2, and most people are through it by "
          + "day 9. At its worst it is mild for the person in the middle. Of 100 people like this, about 41 have moderate "
          + "or worse withdrawal.",
        "The push of the pills goes from 31 to 64 and back four times a day. Methadone stays between 66 and 76, "
          + "buprenorphine between 41 and 59.",
        "By day 21, breathing is about 2.8 times as vulnerable to the amount that was taken before. What protects: "
          + "naloxone at hand, someone with you, and starting medication again.",
      ])
  }

  @Test("more weeks: the body pushes back more, the same dose does less, stopping hurts more")
  func longer() throws {
    let stories = try [1, 2, 4, 8, 13].map { try guide.story(weeks: $0) }
    func last(_ step: Story.Step) -> [Double] {
      stories.map { $0.chart(step, .english).panels[0].lines[0].points.last?.y ?? 0 }
    }
    #expect(last(.adapts) == last(.adapts).sorted(by: <))
    #expect(last(.more) == last(.more).sorted(by: >))
    let peaks = stories.map(\.stopped.withdrawal.highest)
    #expect(peaks == peaks.sorted(by: <))
    #expect(stories.map { $0.chart(.adapts, .english).across.range?.upperBound } == [7, 14, 28, 56, 91])
  }

  @Test("half of the tolerance of breathing is gone in about a week, most of it in a month, as the page says")
  func toleranceLost() throws {
    let course = try guide.simulation.run(
      guide.scenario(try guide.setting(Choice("heroin"), Choice("stop"), field: "plan"), days: 31), every: 1)
    let tolerance = Dictionary(zip(course.times, course.respiratoryTolerance.values)) { first, _ in first }
    let start = try #require(tolerance[0])
    let half = course.times.first { $0 >= 0 && (tolerance[$0] ?? 0) <= start / 2 }
    #expect((5 * 24.0...9 * 24).contains(try #require(half)))
    #expect(try #require(tolerance[30 * 24]) < 0.15 * start)
  }

  @Test("a number of weeks out of range is told")
  func refusal() {
    #expect(throws: GuideError.self) { try guide.story(weeks: 0) }
    #expect(throws: GuideError.self) { try guide.story(weeks: 14) }
  }
}
