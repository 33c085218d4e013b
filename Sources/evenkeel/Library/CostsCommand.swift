// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Guide

/// `evenkeel costs`: what to try first to pay for treatment; the same as the page of costs.
struct CostsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "costs",
    abstract: "Say what to try first to pay for treatment.",
    discussion: """
      Each answer is question=answer; without any it lists the questions. Rules differ by state: a way on the list is a
      reason to ask, not a promise.

      Examples:
        evenkeel costs
        evenkeel costs insurance=none income=low want=medication-office
        evenkeel costs insurance=private situation=under-26 --lang es --format json
      """
  )

  @Argument(help: "Answers such as insurance=none; situation may be given more than once.")
  var answers: [String] = []

  @Option(help: "table or json.")
  var format: TextOrJSON = .table

  @Option(help: "The language: en or es.")
  var lang: Language = .english

  func run() throws {
    do {
      let costs = try Library().costs
      guard !answers.isEmpty else {
        let questions = costs.answer(lang)
        Terminal.data(format == .json ? try JSONText.of(questions) : Self.text(questions))
        return
      }
      var chosen: [String: [String]] = [:]
      for answer in answers {
        let parts = answer.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("“\(answer)” is not question=answer.") }
        chosen[parts[0], default: []].append(parts[1])
      }
      let found = CostAnswer(try costs.advice(chosen), lang)
      Terminal.data(format == .json ? try JSONText.of(found) : Self.text(found, lang))
    } catch let error as GuideError {
      throw CommandFailure(error, language: lang)
    }
  }

  private static func text(_ questions: CostQuestionsAnswer) -> String {
    questions.questions.map { question in
      "\(question.id): \(question.text)\n"
        + AlignedColumns.text(
          [question.answers.map { "\(question.id)=\($0.id)" }, question.answers.map(\.text)], leading: 2)
    }.joined(separator: "\n\n")
  }

  private static func text(_ answer: CostAnswer, _ language: Language) -> String {
    answer.ways.enumerated().map { place, way in
      let lines = [way.about.text, way.step] + [way.say].compactMap { $0 }
      return (["\(place + 1). \(way.title)"] + lines.map { WrappedText.of($0, width: LibraryText.width, indent: 3) })
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
