// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Four questions, and what to try first to pay for treatment.
public struct CostFinder: Decodable, Sendable {
  /// A question with its answers.
  public struct Question: Decodable, Hashable, Sendable {
    /// An answer to choose.
    public struct Answer: Decodable, Hashable, Sendable {
      /// The name, such as `medicaid`.
      public let id: String
      /// What stands beside the box.
      public let text: LocalizedText
    }

    /// The name, such as `insurance`.
    public let id: String
    /// The question.
    public let text: LocalizedText
    /// What helps to answer it; `nil` where it needs none.
    public let hint: LocalizedText?
    /// The key of what the hint states; `nil` where it states nothing.
    public let source: String?
    /// The answers, in their order.
    public let answers: [Answer]
    private let several: Bool?

    /// Whether more than one answer may be true.
    public var takesSeveral: Bool { several ?? false }
  }

  struct Entry: Decodable, Sendable {
    struct When: Decodable, Sendable {
      let all: [[String: [String]]]
    }

    let id: String
    let when: When
    let rank: Int
    let title: LocalizedText
    let text: LocalizedText
    let `do`: LocalizedText
    let say: LocalizedText?
    let source: String
    let certainty: Certainty
    let reviewedOn: CalendarDate
    let reviewBy: CalendarDate
  }

  /// The answer that nothing else is true, of a question that takes several.
  public static let none = "none-of-these"

  /// The questions, in their order.
  public let questions: [Question]
  let answers: [Entry]

  /// What to try, the most promising first. A question without an answer leaves all of its ways open; of one that takes
  /// several answers, no answer is the same as ``none``.
  /// - Parameter chosen: The ids of the answers, by the ids of the questions.
  /// - Throws: ``GuideError/unknownChoice(field:known:)``; ``GuideError/tooManyChoices(field:name:most:)`` where one
  ///   answer is allowed and more are given.
  public func advice(_ chosen: [String: [String]]) throws(GuideError) -> [CostAdvice] {
    for (id, answers) in chosen.sorted(by: { $0.key < $1.key }) {
      guard let question = questions.first(where: { $0.id == id }) else {
        throw .unknownChoice(field: id, known: questions.map(\.id))
      }
      guard answers.allSatisfy({ answer in question.answers.contains { $0.id == answer } }) else {
        throw .unknownChoice(field: id, known: question.answers.map(\.id))
      }
      guard question.takesSeveral || answers.count <= 1 else {
        throw .tooManyChoices(field: id, name: question.text, most: 1)
      }
    }
    let several = Set(questions.filter(\.takesSeveral).map(\.id))
    return answers.enumerated().filter { $0.element.holds(for: chosen, several: several) }
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { CostAdvice($0.element) }
  }
}

extension CostFinder.Entry {
  func holds(for chosen: [String: [String]], several: Set<String>) -> Bool {
    when.all.allSatisfy { condition in
      condition.allSatisfy { question, answers in
        guard let given = chosen[question], !given.isEmpty else {
          return !several.contains(question) || answers.contains(CostFinder.none)
        }
        return given.contains(where: answers.contains)
      }
    }
  }
}

/// A way to pay, and how to go about it.
public struct CostAdvice: Hashable, Sendable {
  /// The name, such as `medicaid-apply`.
  public let id: String
  /// What it is.
  public let title: LocalizedText
  /// What it does and for whom.
  public let text: LocalizedText
  /// The next step.
  public let step: LocalizedText
  /// What to say; `nil` where there is nobody to speak to.
  public let say: LocalizedText?
  /// The key of the source.
  public let source: String
  /// How firmly it stands.
  public let certainty: Certainty
  /// The day by which it must be compared with its source again.
  public let reviewBy: CalendarDate

  init(_ entry: CostFinder.Entry) {
    id = entry.id
    title = entry.title
    text = entry.text
    step = entry.do
    say = entry.say
    source = entry.source
    certainty = entry.certainty
    reviewBy = entry.reviewBy
  }
}
