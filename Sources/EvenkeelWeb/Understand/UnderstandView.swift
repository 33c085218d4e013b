// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// The story of dependence, with a chart to each step.
struct UnderstandView: Sendable {
  struct Step: Sendable {
    let section: KnowledgeView.Section
    let figure: FigureView?
    /// The slider of the story, at the step where it first matters.
    let weeks: NumberFieldView?
  }

  let problems: [FindView.Message]
  let hasProblems: Bool
  let steps: [Step]
  /// The ids of what changes when the slider is moved.
  let changing: String
  let said: String
  let limits: [StatementView]
  let sources: [SourceView]

  /// The step that has the slider.
  private static let slider = "adapts"

  init(
    _ knowledge: Knowledge, weeks text: String?, guide: Guide, sources names: SourceNames, texts: Texts
  ) throws(GuideError) {
    let language = texts.language
    var sources = SourceList()
    let story: Story
    let error: GuideError?
    do throws(GuideError) {
      story = try guide.story(weeks: text == nil ? nil : text.flatMap { Int($0) } ?? -1)
      error = nil
    } catch .numberOutOfRange(let field, let name, let range) {
      story = try guide.story(weeks: nil)
      error = .numberOutOfRange(field: field, name: name, range: range)
    }
    problems =
      error.map { [FindView.Message(anchor: "weeks", message: "\($0.sentence[language]) \($0.remedy[language])")] }
      ?? []
    hasProblems = error != nil
    var steps: [Step] = []
    for section in knowledge.sections {
      let view = KnowledgeView.Section(section, sources: &sources, language)
      let figure = Story.Step(rawValue: section.id).map { step in
        FigureView(
          story.chart(step, language), key: "story-\(step.rawValue)",
          said: sources.views(story.sentences(step, language)), isWide: true, texts: texts)
      }
      let slider = section.id == Self.slider ? guide.number("weeks") : nil
      steps.append(
        Step(
          section: view, figure: figure,
          weeks: slider.map {
            NumberFieldView(
              $0, key: "weeks", value: text ?? String(Guide.storyWeeks), problem: error?.remedy[language],
              texts: texts)
          }))
    }
    self.steps = steps
    changing = Story.Step.allCases.map { "figure-story-\($0.rawValue)" }.joined(separator: " ")
    said = [Story.Step.adapts, .more, .stop].flatMap { story.sentences($0, language) }.map(\.text)
      .joined(separator: " ")
    limits = sources.views(story.stopped.limits(language))
    self.sources = sources.views(names)
  }
}
