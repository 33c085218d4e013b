// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Programs
import Testing

@Suite("Call script")
struct CallScriptTests {
  private func script(
    _ codes: String, _ wishes: [Wish], intake: [String] = [], street: String? = "1 Example Street",
    condition: Condition = .opioids
  ) throws -> CallScript {
    let index = try ExampleDirectory.index { table in
      [ExampleDirectory.program("a", codes, street: street, intake: intake, table: table)]
    }
    let facility = try #require(index.facility(id: "a"))
    let request = SearchRequest(condition: condition, wishes: wishes)
    let match = try #require(index.match(facility, for: request))
    return CallScript(
      facility: facility, findings: match.findings, condition: condition, index: index, texts: try .bundled())
  }

  @Test("the whole script for naltrexone with Medicaid and Spanish, at a program with an intake line")
  func whole() throws {
    let script = try script(
      "NU UN VTRL MD SS",
      [Wish("naltrexone", .must), Wish("medicaid", .must), Wish("spanish", .wouldLike)], intake: ["304-555-0199 x2"])
    #expect(script.number?.display == "304-555-0199 ext. 2")
    #expect(script.isIntakeLine)
    #expect(
      script.parts.map { [$0.title.en] + $0.lines.map(\.en) } == [
        [
          "Have at hand",
          "Your insurance card, or its number: Medicaid.",
          "The medicines that you take, and any allergies.",
          "Which opioid you took last, and when. It is safe to tell them: it decides when treatment can start.",
          "Pen and paper. Someone may sit with you while you call.",
        ],
        [
          "What to say",
          "This is a line for new patients. Say: “I would like to start treatment.”",
          "“I am looking for help with opioids.” You do not have to say more than you want to.",
          "“I am interested in naltrexone.”",
        ],
        [
          "What to ask",
          "Is there someone who speaks Spanish and can treat me, not only translate?",
          "Do you give naltrexone, as tablets or as the monthly injection? How do you help people get ready for the first dose?",
          "Do you take my Medicaid plan?",
        ],
        [
          "About cost",
          "“What would I pay for the first visit, and each month? Does that include the medication and tests?”",
          "It lists help with cost. “How do I apply, and what papers do I need?”",
          "“If I cannot pay, what can you do, or who can?”",
        ],
        [
          "About starting",
          "“Are you taking new patients? When is the first visit? Can you call me if one opens sooner?”",
          "“Can I get medication at the first visit?”",
          "Naltrexone can start only when opioids have left the body. “How do you help people get there safely?” Do not stop on your own to get ready.",
        ],
        [
          "If it does not work out",
          "“Who else near here could see me sooner?” Then call the next program on your list. A no from one is not a no from all.",
          "SAMHSA's helpline finds programs too: 1-800-662-4357, free, day and night, English and Spanish.",
          "Keep naloxone near while you wait, and tell someone where it is.",
        ],
      ])
  }

  @Test("without wishes the script still works, by the main number and with a withheld address")
  func plain() throws {
    let index = try ExampleDirectory.index { [ExampleDirectory.program("a", "SA", street: nil, table: $0)] }
    let facility = try #require(index.facility(id: "a"))
    let script = CallScript(facility: facility, index: index, texts: try .bundled())
    #expect(script.number?.display == "304-555-0100")
    #expect(!script.isIntakeLine)
    let lines = script.parts.flatMap(\.lines).map(\.en)
    #expect(lines.contains { $0.hasPrefix("This is the main number.") })
    #expect(lines.contains("Its address is not public. Ask where to come."))
    #expect(lines.contains("Your insurance card if you have one. You can call without one."))
    #expect(!script.parts.map(\.title.en).contains("What to ask"))
  }

  @Test("someone seeking help with alcohol is warned not to stop suddenly and hears nothing of opioids")
  func alcohol() throws {
    let script = try script("NXN VTRL PMAT", [Wish("naltrexone", .must)], condition: .alcohol)
    let lines = script.parts.flatMap(\.lines).map(\.en)
    #expect(lines.contains { $0.contains("Do not stop suddenly on your own") })
    #expect(!lines.contains { $0.localizedStandardContains("opioid") })
  }

  @Test("each line exists in both languages and no blank is left unfilled")
  func languages() throws {
    let vocabulary = try WishVocabulary.bundled()
    let every = vocabulary.all.map { Wish($0.id, .wouldLike) }
    for condition in Condition.allCases {
      for part in try script("SA", every, condition: condition).parts {
        for line in part.lines + [part.title] {
          #expect(!line.en.isEmpty && !line.es.isEmpty && line.en != line.es)
          #expect(!(line.en + line.es).contains("{"))
        }
      }
    }
  }
}
