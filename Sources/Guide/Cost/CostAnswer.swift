// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The four questions for programs and terminals.
public struct CostQuestionsAnswer: Hashable, Sendable, Encodable {
  /// A question.
  public struct Question: Hashable, Sendable, Encodable {
    /// Something to choose.
    public struct Choice: Hashable, Sendable, Encodable {
      /// The name.
      public let id: String
      /// What it says.
      public let text: String
    }

    /// The name.
    public let id: String
    /// The question.
    public let text: String
    /// Whether more than one answer may be true.
    public let several: Bool
    /// The answers.
    public let answers: [Choice]
  }

  /// The questions, in their order.
  public let questions: [Question]
}

/// What to try, for programs and terminals.
public struct CostAnswer: Hashable, Sendable, Encodable {
  /// A way to pay.
  public struct Way: Hashable, Sendable, Encodable {
    /// The name.
    public let id: String
    /// What it is.
    public let title: String
    /// What it does and for whom.
    public let about: Statement
    /// The next step.
    public let step: String
    /// What to say; `nil` where there is nobody to speak to.
    @ExplicitNull public private(set) var say: String?
    /// How firmly it stands.
    public let certainty: Certainty
    /// The day by which it must be compared with its source again.
    public let reviewBy: CalendarDate
  }

  /// The ways, the most promising first.
  public let ways: [Way]

  /// Makes the answer.
  public init(_ advice: [CostAdvice], _ language: Language) {
    ways = advice.map {
      Way(
        id: $0.id, title: $0.title[language], about: Statement($0.text[language], source: $0.source),
        step: $0.step[language], say: $0.say?[language], certainty: $0.certainty, reviewBy: $0.reviewBy)
    }
  }
}

extension CostFinder {
  /// The questions.
  public func answer(_ language: Language) -> CostQuestionsAnswer {
    CostQuestionsAnswer(
      questions: questions.map { question in
        CostQuestionsAnswer.Question(
          id: question.id, text: question.text[language], several: question.takesSeveral,
          answers: question.answers.map { CostQuestionsAnswer.Question.Choice(id: $0.id, text: $0.text[language]) })
      })
  }
}
