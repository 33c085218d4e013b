// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Testing

@testable import Guide

@Suite("What to try to pay for treatment")
struct CostFinderTests {
  private let finder: CostFinder

  init() throws {
    finder = try Library().costs
  }

  @Test("there are four questions, and one takes several answers")
  func questions() {
    #expect(finder.questions.map(\.id) == ["insurance", "income", "situation", "want"])
    #expect(finder.questions.filter(\.takesSeveral).map(\.id) == ["situation"])
  }

  @Test("every combination of answers leads to at least two ways, each named once, in the order of their rank")
  func everyCombination() throws {
    let ranks = Dictionary(uniqueKeysWithValues: finder.answers.map { ($0.id, $0.rank) })
    var combinations: [[String: [String]]] = [[:]]
    for question in finder.questions {
      combinations = combinations.flatMap { chosen in
        [chosen] + question.answers.map { chosen.merging([question.id: [$0.id]]) { $1 } }
      }
    }
    #expect(combinations.count > 1000)
    var seen: Set<String> = []
    for chosen in combinations {
      let ids = try finder.advice(chosen).map(\.id)
      seen.formUnion(ids)
      #expect(ids.count >= 2 && Set(ids).count == ids.count, "\(chosen)")
      let order = ids.compactMap { ranks[$0] }
      #expect(order == order.sorted(), "\(chosen)")
    }
    #expect(seen == Set(finder.answers.map(\.id)))
  }

  @Test("an answer that is not given closes no way; a situation counts once it is chosen")
  func open() throws {
    let all = try finder.advice([:]).map(\.id)
    #expect(
      Set(all).isDisjoint(with: ["pregnant-first", "va", "tribal", "jail-medicaid", "undocumented", "parents-plan"]))
    #expect(try finder.advice(["situation": ["veteran"]]).first?.id == "va")
    for question in finder.questions where !question.takesSeveral {
      for answer in question.answers {
        #expect(Set(try finder.advice([question.id: [answer.id]]).map(\.id)).isSubset(of: Set(all)))
      }
    }
  }

  @Test("one more thing that is true never takes a way away")
  func more() throws {
    let situation = try #require(finder.questions.first { $0.id == "situation" }).answers.map(\.id)
    for one in situation {
      for other in situation where other != one {
        let first = Set(try finder.advice(["situation": [one]]).map(\.id))
        #expect(first.isSubset(of: Set(try finder.advice(["situation": [one, other]]).map(\.id))))
      }
    }
  }

  @Test("a wrong answer is told with those that there are")
  func refused() {
    #expect(throws: GuideError.unknownChoice(field: "wage", known: ["insurance", "income", "situation", "want"])) {
      try finder.advice(["wage": ["low"]])
    }
    #expect(throws: GuideError.unknownChoice(field: "insurance", known: finder.questions[0].answers.map(\.id))) {
      try finder.advice(["insurance": ["gold"]])
    }
    #expect(
      throws: GuideError.tooManyChoices(field: "insurance", name: finder.questions[0].text, most: 1)
    ) {
      try finder.advice(["insurance": finder.questions[0].answers.prefix(2).map(\.id)])
    }
  }
}
