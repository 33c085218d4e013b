// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Instruments
import Testing

@testable import EvenkeelWeb

@Suite("Checking the signs")
struct CheckPagesTests {
  private func results(_ answer: PageAnswer) -> [String] {
    let part = answer.html.components(separatedBy: #"<section class="topic results">"#).dropFirst().first ?? ""
    return PageAnswer(status: 200, headers: [:], html: part.components(separatedBy: "</section>")[0])
      .texts("<p>", until: "</p>")
  }

  @Test("every instrument opens, shows its licence and its source, and can be begun in both ways")
  func opens() async throws {
    for instrument in try InstrumentLibrary().instruments {
      let answer = try await Visitor().get("/check/\(instrument.id)")
      #expect(answer.status == 200, "\(instrument.id)")
      #expect(answer.html.contains("<h2>Version and licence</h2>"), "\(instrument.id)")
      #expect(
        answer.html.contains(#"<li id="source-1">"#) || instrument.source == "evenkeel-practice", "\(instrument.id)")
      let all = try await Visitor().post("/check/\(instrument.id)", ["go": "all"])
      #expect(all.html.components(separatedBy: "<fieldset class=\"question").count - 1 == instrument.items.count)
      let one = try await Visitor().post("/check/\(instrument.id)", ["go": "one"])
      #expect(one.html.components(separatedBy: "<fieldset class=\"question").count == 2, "\(instrument.id)")
    }
  }

  @Test("one question a page: the answers travel along, are checked, and can be changed")
  func oneByOne() async throws {
    let second = try await Visitor().post("/check/phq-2", ["mode": "one", "at": "0", "a-interest": "2"])
    #expect(second.html.contains("Question 2 of 2"))
    #expect(second.html.contains(#"<input type="hidden" name="a-interest" value="2">"#))
    let review = try await Visitor().post(
      "/check/phq-2", ["mode": "one", "at": "1", "a-interest": "2", "a-down": "1"])
    #expect(review.texts("<dd>", until: "<button") == ["More than half the days", "Several days"])
    let change = try await Visitor().post("/check/phq-2", ["go": "change:interest", "a-interest": "2", "a-down": "1"])
    #expect(change.html.contains("Question 1 of 2") && change.html.contains(#"value="2" checked"#))
    let back = try await Visitor().post("/check/phq-2", ["mode": "one", "at": "1", "go": "back", "a-interest": "2"])
    #expect(back.html.contains("Question 1 of 2"))
    let result = try await Visitor().post("/check/phq-2", ["go": "result", "a-interest": "2", "a-down": "1"])
    #expect(
      results(result) == [
        "Total: 3 (0 to 6).1", "Total: at or beyond the threshold. Talk about it with a clinician.",
      ])
    #expect(result.html.contains(#"Go on with <a href="/check/phq-9">PHQ-9: depression</a>"#))
  }

  @Test("a question that does not apply is passed over, and an answer that no longer applies does not count")
  func branching() async throws {
    let next = try await Visitor().post("/check/taps-2-opioids", ["mode": "one", "at": "0", "a-heroin": "0"])
    #expect(next.html.contains("Question 2 of 2") && next.html.contains("prescription opiate pain reliever"))
    let result = try await Visitor().post(
      "/check/taps-2-opioids", ["go": "result", "a-heroin": "0", "a-heroin-control": "1", "a-pain-reliever": "0"])
    #expect(results(result).first == "Heroin: 0 (0 to 3), no use in the past 3 months.1")
  }

  @Test("a missing or a forged answer is told at its question, and nothing else is lost")
  func mistakes() async throws {
    let answer = try await Visitor().post("/check/phq-2", ["go": "result", "a-interest": "7"])
    #expect(answer.status == 422)
    #expect(answer.html.contains("<title>Error: PHQ-2"))
    #expect(answer.texts(#"id="a-interest-message">"#, until: "</p>") == ["Use one of: 0, 1, 2, 3."])
    #expect(answer.texts(#"id="a-down-message">"#, until: "</p>") == ["Choose an answer."])
    let empty = try await Visitor().post("/check/phq-9", ["mode": "one", "at": "0"])
    #expect(empty.status == 422 && empty.html.contains("Question 1 of 10"))
  }

  @Test("thoughts of self-harm bring help before anything else")
  func redFlag() async throws {
    var fields: [(String, String)] = [("go", "result")]
    for item in try InstrumentLibrary().instrument("phq-9").items {
      fields.append(("a-\(item.id)", item.id == "self-harm" ? "1" : "0"))
    }
    let answer = try await Visitor().send(
      .post, "/check/phq-9", headers: [:], body: fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&"))
    let (help, result) = (answer.html.range(of: "You are not alone"), answer.html.range(of: "What this means"))
    #expect(try #require(help).lowerBound < #require(result).lowerBound)
    #expect(answer.html.contains("Call or text 988"))
  }

  @Test("COWS: scores beside the answers, the thresholds shown, and a second rating beside the first")
  func cows() async throws {
    let screen = try await Visitor().get("/check/cows")
    #expect(screen.html.contains("4 – pulse rate greater than 120"))
    #expect(screen.html.contains("often start buprenorphine from 8 points on"))
    #expect(screen.html.contains(#"data-timer="60""#))
    let fields = try InstrumentLibrary().instrument("cows").items.map { "a-\($0.id)=\($0.legal[1])" }.joined(
      separator: "&")
    let result = try await Visitor().send(.post, "/check/cows", headers: [:], body: "go=result&earlier=22&\(fields)")
    #expect(results(result).first == "Total: 13 (0 to 48), moderate.1")
    #expect(result.html.contains(#"<b class="total">22</b>"#))
    #expect(results(result).last == "9 points less than the last time.")
    let again = try await Visitor().post("/check/cows", ["go": "again", "earlier": "13"])
    #expect(again.html.contains(#"<b class="total">13</b>"#) && !again.html.contains(" checked"))
  }

  @Test("in Spanish an instrument without an official translation says so and keeps its wording")
  func spanish() async throws {
    let cows = try await Visitor(language: .spanish).get("/check/cows")
    #expect(cows.html.contains("Las preguntas están solo en inglés") && cows.html.contains("able to sit still"))
    let phq = try await Visitor(language: .spanish).post("/check/phq-9", ["go": "one"])
    #expect(phq.html.contains("Poco interés o placer en hacer cosas") && !phq.html.contains("solo en inglés"))
  }

  @Test("a total from elsewhere is read; one that cannot be is told")
  func totals() async throws {
    let read = try await Visitor().post("/check", ["instrument": "sows", "total": "18"])
    #expect(read.html.contains("<p>Subjective Opiate Withdrawal Scale (SOWS, 16 items): 18 (0 to 64), moderate.</p>"))
    let wrong = try await Visitor().post("/check", ["instrument": "sows", "total": "99"])
    #expect(wrong.status == 422 && wrong.texts(#"id="total-message">"#, until: "</p>") == ["Use one of: 0–64."])
  }

  @Test("there is no page for an instrument that is not shipped")
  func unknown() async throws {
    #expect(try await Visitor().get("/check/sows").status == 404)
  }
}
