// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Testing

@testable import EvenkeelWeb

@Suite("Preparing a visit")
struct PreparePagesTests {
  @Test("the form asks what the library asks, in both languages")
  func form() async throws {
    let words = try Library().visits
    for language in Language.allCases {
      let page = try await Visitor(language: language).get("/prepare")
      #expect(page.status == 200)
      for choice in words.choices {
        for option in choice.options {
          #expect(page.html.contains(PageText.escaped(option.text[language])), "\(choice.id) \(option.id)")
        }
      }
      for note in words.notes { #expect(page.html.contains("name=\"n-\(note.id)\"")) }
    }
  }

  @Test("the sheet says what the library says, and can be changed without asking anything twice")
  func sheet() async throws {
    let library = try Library()
    let page = try await Visitor().post(
      "/prepare",
      [
        "at": "1", "kind": "otp", "n-goal": "sleep & work", "c-questions": "missed", "c-questions": "wait",
        "o-worries": "my boss", "score": "PHQ-9: 12", "go": "sheet",
      ])
    let expected = try library.sheet(
      VisitRequest(
        kind: "otp", notes: ["goal": "sleep & work"], chosen: ["questions": ["missed", "wait"]],
        own: ["worries": "my boss"], scores: ["PHQ-9: 12"]), .english)
    #expect(page.status == 200)
    for section in expected.sections {
      #expect(page.html.contains("<section id=\"sheet-\(section.id)\"><h2>\(section.title)</h2>"))
      for line in section.lines { #expect(page.html.contains("<li>\(PageText.escaped(line))</li>")) }
    }
    for line in expected.call + expected.say { #expect(page.html.contains(PageText.escaped(line))) }
    for statement in expected.expect + expected.refuse { #expect(page.html.contains(PageText.escaped(statement.text))) }
    for field in [("n-goal", "sleep &amp; work"), ("o-worries", "my boss"), ("score", "PHQ-9: 12"), ("kind", "otp")] {
      #expect(page.html.contains("<input type=\"hidden\" name=\"\(field.0)\" value=\"\(field.1)\">"))
    }
    let again = try await Visitor().post(
      "/prepare", ["at": "1", "kind": "otp", "n-goal": "sleep & work", "c-questions": "wait"])
    #expect(again.html.contains(#"value="sleep &amp; work""#))
    #expect(again.html.contains(#"id="c-questions-wait" value="wait" checked"#))
  }

  @Test("answers from Choose come along, without those about danger; each can be left out")
  func fromChoose() async throws {
    let first = try await Visitor().post(
      "/prepare",
      ["p-opioids.fentanyl": "0", "p-pregnant": "no", "p-suicidal": "no", "p-danger": "none", "p-wish": "methadone"])
    #expect(first.html.contains(#"id="bring-opioids" value="opioids" checked"#))
    #expect(first.html.contains(#"id="c-wishes-methadone" value="methadone" checked"#))
    #expect(!first.html.contains("bring-suicidal") && !first.html.contains("bring-danger"))
    let sheet = try await Visitor().post(
      "/prepare",
      ["at": "1", "kind": "office", "bring": "pregnant", "p-opioids.fentanyl": "0", "p-pregnant": "no", "go": "sheet"])
    let answers = sheet.texts("<section id=\"sheet-answers\">", until: "</section>")
    #expect(answers.count == 1 && answers[0].contains("Pregnant") && !answers[0].contains("Fentanyl"))
  }

  @Test("a result of Check and of Choose leads here with what it knows")
  func handedOn() async throws {
    let check = try await Visitor().post("/check/phq-2", ["a-interest": "2", "a-down": "1", "go": "result"])
    #expect(check.html.contains(#"<form method="post" action="/prepare">"#))
    #expect(check.html.contains(#"name="score" value="PHQ-2: 3">"#))
    let choice = try await Visitor().post("/choose", ["go": "result", "p-wish": "methadone"])
    #expect(choice.html.contains(#"<form method="post" action="/prepare">"#))
  }

  @Test("what does not fit on one page is told at its field, and nothing is lost")
  func tooMuch() async throws {
    let long = String(repeating: "x", count: 201)
    let page = try await Visitor().post("/prepare", ["at": "1", "n-goal": long, "c-cost": "total", "go": "sheet"])
    #expect(page.status == 422 && page.html.contains("<title>Error: Prepare a visit – Evenkeel</title>"))
    #expect(page.html.contains(##"<a href="#n-goal">"##) && page.html.contains("value=\"\(long)\""))
    #expect(page.html.contains(#"id="c-cost-total" value="total" checked"#))
    #expect(page.html.contains("at most 200 letters"))
    let many = try await Visitor().post(
      "/prepare",
      [
        "at": "1", "go": "sheet", "c-questions": "which", "c-questions": "start", "c-questions": "wait",
        "c-questions": "effects", "c-questions": "mix", "c-questions": "missed", "c-questions": "how-long",
      ])
    #expect(many.status == 422 && many.html.contains(##"<a href="#c-questions">"##))
  }
}
