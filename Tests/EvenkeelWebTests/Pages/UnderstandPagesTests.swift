// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import EvenkeelWeb

@Suite("Understanding dependence")
struct UnderstandPagesTests {
  /// The sentences under a figure, each with the number of its source.
  private func captions(_ answer: PageAnswer, _ figure: String) -> [String] {
    let part = answer.html.components(separatedBy: "id=\"figure-\(figure)\"").dropFirst().first ?? ""
    let caption = part.components(separatedBy: "<figcaption>").dropFirst().first ?? ""
    let words = caption.components(separatedBy: "<details").first ?? ""
    return PageAnswer(status: 200, headers: [:], html: words).texts("<p>", until: "</p>")
  }

  @Test("the story's slider changes its words and charts")
  func story() async throws {
    let short = try await Visitor().post("/understand", ["weeks": "1"])
    let long = try await Visitor().post("/understand", ["weeks": "13"])
    #expect(
      captions(short, "story-more") == [
        "At the end, the same dose does about 56 of 100 of what it did on the first day.2"
      ])
    #expect(
      captions(long, "story-more") == [
        "At the end, the same dose does about 23 of 100 of what it did on the first day.2"
      ])
    let plus = try await Visitor().post("/understand", ["weeks": "4", "step": "weeks:1"])
    #expect(plus.html.contains(#"id="weeks" name="weeks" value="5""#))
    #expect(try await Visitor().post("/understand", ["weeks": "13", "step": "weeks:1"]).html.contains(#"value="13""#))
  }

  @Test(
    "a number of weeks that cannot be is told at the field, in the title and above", arguments: ["0", "14", "x", ""])
  func weeks(text: String) async throws {
    let answer = try await Visitor().post("/understand", ["weeks": text])
    #expect(answer.status == 422)
    #expect(answer.html.contains("<title>Error: How dependence works – Evenkeel</title>"))
    #expect(
      answer.texts(##"<a href="#weeks">"##, until: "</a>") == [
        "“For how many weeks, every day?” needs a number that fits. Enter a number from 1 to 13."
      ])
    #expect(answer.html.contains(#"id="weeks-message">Enter a number from 1 to 13."#))
  }

  @Test("a situation and a plan are shown in words, charts and numbers")
  func simulator() async throws {
    let answer = try await Visitor().post(
      "/understand/simulator", ["situation": "methadone", "methadone-mg": "80", "plan": "stop"])
    #expect(answer.status == 200)
    #expect(
      captions(answer, "withdrawal-a") == [
        "Withdrawal begins about 3 days after the last full dose. It is worst around day 7, and most people are through "
          + "it by day 18.",
        "At its worst it is mild for the person in the middle. Of 100 people like this, about 41 have moderate or worse "
          + "withdrawal.2",
      ])
    let figures = answer.html.matches(of: #/id="figure-([a-z]+)-a"/#).map { String($0.1) }
    #expect(
      figures == ["withdrawal", "people", "craving", "occupancy", "blockade", "level", "vulnerability"])
    #expect(answer.html.contains(#"<th scope="col">90 of 100 people</th>"#))
    #expect(answer.html.components(separatedBy: "What this cannot tell you").count - 1 == figures.count)
  }

  @Test("two plans stand side by side, and a quantity that only one has stays on its side")
  func compared() async throws {
    let answer = try await Visitor().post(
      "/understand/simulator",
      ["situation": "heroin", "plan": "stop", "compare": "buprenorphine", "compare-start-hours": "24"])
    #expect(answer.html.contains(#"class="outlook compared""#))
    #expect(answer.html.contains("figure-withdrawal-a") && answer.html.contains("figure-withdrawal-b"))
    #expect(!answer.html.contains("figure-level-a") && answer.html.contains("figure-level-b"))
  }

  @Test("a plan that no longer fits a changed situation gives way to one that does")
  func changedSituation() async throws {
    let answer = try await Visitor().post(
      "/understand/simulator", ["situation": "heroin", "plan": "taper", "plan-taper-weeks": "8"])
    #expect(answer.status == 200)
    #expect(answer.html.contains(#"<option value="stop" selected>"#))
    #expect(!answer.html.contains(#"<option value="taper""#), "nobody is shown a taper of what is not prescribed")
  }

  @Test(
    "a number that cannot be is told in the person's words, and nothing is lost",
    arguments: [
      (["situation": "heroin", "weeks": "99", "plan": "stop"], "weeks", "Enter a number from 1 to 13."),
      (
        ["situation": "oxycodone", "plan": "taper", "plan-taper-weeks": "a lot"], "plan-taper-weeks",
        "Enter a number from 1 to 52."
      ),
      (
        ["situation": "heroin", "plan": "stop", "compare": "naltrexone-tablets", "compare-start-days": "-1"],
        "compare-start-days", "Enter a number from 0 to 42."
      ),
    ] as [([String: String], String, String)])
  func refusals(fields: [String: String], field: String, remedy: String) async throws {
    let form = try Visitor()
    let body = fields.map { ($0.key, $0.value) }
    let answer = try await form.send(
      .post, "/understand/simulator", headers: [:],
      body: body.map { "\($0.0)=\($0.1.replacing(" ", with: "+"))" }.joined(separator: "&"))
    #expect(answer.status == 422)
    #expect(answer.texts(#"id="\#(field)-message">"#, until: "</p>") == [remedy])
    #expect(answer.html.contains("value=\"\(fields[field] ?? "")\""))
    #expect(answer.html.contains("href=\"#\(field)\""))
  }

  @Test("pain medicine is added up, and days are put beside the published shares")
  func painMedicine() async throws {
    let answer = try await Visitor().post(
      "/understand/pain-medicine",
      [
        "medicine-1": "oxycodone", "strength-1": "7,5", "times-1": "4", "medicine-2": "tramadol", "strength-2": "50",
        "times-2": "3", "medicine-3": "", "days": "10",
      ])
    let result = answer.html.components(separatedBy: #"<div id="result">"#).last?.components(separatedBy: "</section>")[
      0]
    let said = PageAnswer(status: 200, headers: [:], html: result ?? "").texts("<p>", until: "</p>")
    #expect(
      said.map { $0.replacing(#/[0-9]$/#, with: "") }
        == [
          "Together this is about 75 morphine milligram equivalents (MME) a day.",
          "From 50 MME a day on the risk of overdose is higher, often without more relief. Ask your prescriber about "
            + "naloxone to keep at home.", "Never use this number to change from one opioid to another.",
          "Of 100 people in a large study who took opioids for 8 days or more at first, about 14 still took them a year "
            + "later.",
        ].map { $0.replacing("8 days or more at first", with: "8 days or longer at first") })
  }

  @Test("a strength that is no number is told at its field, and the rest stays filled in")
  func painMistakes() async throws {
    let answer = try await Visitor().post(
      "/understand/pain-medicine",
      ["medicine-1": "morphine", "strength-1": "ten", "times-1": "2", "days": "400000"])
    #expect(answer.status == 422)
    #expect(answer.texts(#"id="strength-1-message">"#, until: "</p>") == ["Enter a number from 0.1 to 1000."])
    #expect(answer.texts(#"id="days-message">"#, until: "</p>") == ["Enter a number from 1 to 3650."])
    #expect(answer.html.contains(#"<option value="morphine" selected>"#))
    #expect(!answer.html.contains("What this means"))
  }

  @Test("the checks of the model are shown, also the one that fails")
  func checks() async throws {
    let answer = try await Visitor().get("/understand/checks")
    #expect(answer.html.contains("<strong>13 of 14 checks fit.</strong>"))
    #expect(answer.html.components(separatedBy: #"class="missed""#).count == 2)
  }

  @Test("every drawing is well-formed, has its own ids, a title and a description")
  func drawings() async throws {
    for (path, fields) in [
      ("/understand", ["weeks": "4"]),
      ("/understand/simulator", ["situation": "heroin", "plan": "buprenorphine", "compare": "naltrexone-monthly"]),
      ("/understand/pain-medicine", ["days": "5"]),
    ] {
      let answer = try await Visitor().send(
        .post, path, headers: [:], body: fields.map { "\($0.key)=\($0.value)" }.joined(separator: "&"))
      #expect(answer.status == 200)
      let drawings = answer.html.matches(of: #/(?s)<svg class="chart".*?<\/svg>/#).map { String($0.0) }
      #expect(drawings.count > 3)
      for drawing in drawings {
        #expect(XMLParser(data: Data(drawing.utf8)).parse(), "\(drawing.prefix(200))")
        #expect(drawing.firstMatch(of: #/<title id="[^"]+">[^<]+<\/title>/#) != nil)
        #expect(drawing.firstMatch(of: #/<desc id="[^"]+">[^<]+<\/desc>/#) != nil)
      }
      let ids = answer.html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test("a page in Spanish says the same")
  func spanish() async throws {
    let answer = try await Visitor(language: .spanish).post(
      "/understand/simulator", ["situation": "methadone", "methadone-mg": "80", "plan": "stop"])
    #expect(captions(answer, "withdrawal-a").first?.hasPrefix("La abstinencia empieza alrededor de 3 días") == true)
    #expect(answer.html.contains("Lo que esto no puede decirle"))
  }

  @Test("the switch of language makes the same picture again")
  func languageSwitch() async throws {
    let answer = try await Visitor().post(
      "/understand/simulator",
      ["situation": "oxycodone", "weeks": "6", "plan": "taper", "plan-taper-weeks": "9", "lang": "es"])
    #expect(answer.html.contains(#"<html lang="es">"#))
    for field in [
      "situation\" value=\"oxycodone", "weeks\" value=\"6", "plan\" value=\"taper", "plan-taper-weeks\" value=\"9",
    ] {
      #expect(answer.html.contains("<input type=\"hidden\" name=\"\(field)\">"), "\(field)")
    }
  }

  @Test("nothing that a person chose is in an address or a log line of ours")
  func privacy() async throws {
    let html = try await Visitor().post(
      "/understand/simulator", ["situation": "fentanyl", "plan": "methadone"]
    ).html
    #expect(html.matches(of: #/href="[^"]*(fentanyl|methadone)/#).isEmpty)
    #expect(html.matches(of: #/action="[^"]*\?/#).isEmpty)
  }
}
