// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Programs
import Testing

@testable import EvenkeelWeb

@Suite("Finding a program in the browser")
struct FindPagesTests {
  private let wishes: KeyValuePairs<String, String> = [
    "near": PageExamples.here, "within": "50", "condition": "opioids", "medication": "naltrexone",
    "strength-naltrexone": "would-like", "payment": "medicaid", "strength-medicaid": "would-like",
  ]

  @Test("results come in the order of fit, then distance, each with its reasons")
  func order() async throws {
    let answer = try await Visitor().post("/find", wishes)
    #expect(answer.status == 200)
    #expect(
      answer.texts(#"<h2><span class="number">"#, until: "</h2>") == [
        "1 Example Recovery &amp; Care", "2 Example House",
        "3 Example &lt;script&gt;alert(1)&lt;/script&gt; Program",
      ])
    #expect(
      answer.texts(#"<p class="where">"#, until: "</p>") == [
        "Charleston, WV · less than 1 mile away", "Huntington, WV · about 44 miles, place matched by name",
        "Charleston, WV · about 5 miles, by ZIP",
      ])
    #expect(
      answer.texts(#"<p class="fits">"#, until: "</p>") == [
        "Fits 2 of your 2 wishes. What to say when you call", "Fits 2 of your 2 wishes. What to say when you call",
        "Fits 0 of your 2 wishes. What to say when you call",
      ])
    #expect(answer.html.contains(#"<a class="button" href="tel:+13045550101;ext=2">Call 304-555-0101 ext. 2</a>"#))
    #expect(answer.html.contains(#"<li class="miss"><b>Ask:</b> naltrexone</li>"#))
    #expect(answer.html.contains("From SAMHSA’s 2024 directory (2023 survey): call first."))
    #expect(answer.html.contains("It takes only men."))
  }

  @Test("hostile names are text on the page, and hostile addresses are no links")
  func escape() async throws {
    let answer = try await Visitor().post("/find", wishes)
    #expect(!answer.html.contains("<script>alert"))
    #expect(answer.html.contains(#"href="/find/a%20b%2F%3Cc%3E""#))
    let program = try await Visitor().get("/find/a%20b%2F%3Cc%3E")
    #expect(program.status == 200)
    #expect(!program.html.contains("<script>alert"))
    #expect(!program.html.contains("javascript:"))
    let typed = try await Visitor().post("/find", ["near": "\"><script>alert(2)</script>"])
    #expect(typed.status == 422)
    #expect(typed.html.contains("value=\"&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;\""))
  }

  @Test("nothing that a person typed or chose is part of an address")
  func noPersonalAddress() async throws {
    let answer = try await Visitor().post("/find", wishes)
    for match in answer.html.matches(of: #/(?:href|action|src)="([^"]*)"/#) {
      #expect(!match.1.contains("38.35") && !match.1.contains("naltrexone") && !match.1.contains("?"))
    }
  }

  @Test("without a place the form says so, keeps what was chosen, and names the error in the title")
  func empty() async throws {
    let answer = try await Visitor().post("/find", ["near": "  ", "payment": "medicaid"])
    #expect(answer.status == 422)
    #expect(answer.html.contains("<title>Error: Find a treatment program – Evenkeel</title>"))
    #expect(answer.html.contains(#"<div class="problem" role="alert" tabindex="-1" id="problem" autofocus>"#))
    #expect(answer.html.contains(##"<li><a href="#near">Enter a ZIP, or a city and state</a></li>"##))
    #expect(answer.html.contains(#"id="wish-medicaid" value="medicaid" checked"#))
    #expect(answer.html.contains(#"aria-invalid="true""#))
  }

  @Test("an unknown place is told in the person's language")
  func unknownPlace() async throws {
    let answer = try await Visitor(language: .spanish).post("/find", ["near": "Qqxyzzy Zzyzzx, ZZ"])
    #expect(answer.status == 422)
    #expect(answer.html.contains("No conocemos ese lugar."))
  }

  private static var hasPlaces: Bool {
    guard let gazetteer = try? Gazetteer.bundled(), case .ambiguous = gazetteer.resolve("Springfield") else {
      return false
    }
    return true
  }

  @Test("a name of several places offers them as buttons that search again", .enabled(if: hasPlaces))
  func ambiguous() async throws {
    let answer = try await Visitor().post("/find", ["near": "Springfield", "payment": "medicaid"])
    #expect(answer.html.contains("Which one do you mean?"))
    #expect(answer.html.contains(#"name="near" value="Springfield, IL""#))
    #expect(try await Visitor().post("/find", ["near": "Springfield, IL", "within": "any"]).status == 200)
  }

  @Test(
    "choices that are not on the page are refused",
    arguments: [("payment", "gold"), ("strength-medicaid", "very"), ("condition", "x"), ("within", "-5")])
  func strange(name: String, value: String) async throws {
    let answer = try await Visitor().post(
      "/find", ["near": PageExamples.here, "payment": "medicaid", name: value])
    #expect(answer.status == 422)
    #expect(answer.html.contains("There is a problem"))
  }

  @Test("a damaged or foreign form is refused with a page")
  func damaged() async throws {
    let visitor = try Visitor()
    #expect(try await visitor.send(.post, "/find", headers: [:], body: "near=%zz").status == 400)
    let text = try await visitor.send(.post, "/find", headers: ["Content-Type": "text/plain"], body: "near=1")
    #expect(text.status == 415)
    let foreign = try await visitor.send(
      .post, "/find", headers: ["Sec-Fetch-Site": "cross-site"], body: "near=25301")
    #expect(foreign.status == 403)
    let late = try await visitor.send(.post, "/find", headers: [:], body: "near=25301")
    #expect(late.status == 422)
    #expect(late.html.contains("Please send the form once more."))
    #expect(late.html.contains(#"name="near" value="25301""#))
  }

  @Test("where nothing fits, each change that would help is a button")
  func relaxations() async throws {
    let answer = try await Visitor().post(
      "/find",
      [
        "near": PageExamples.here, "within": "10", "payment": "medicaid", "strength-medicaid": "must",
        "language": "spanish", "strength-spanish": "must",
      ])
    #expect(answer.html.contains("No program fits all of that"))
    #expect(
      answer.texts("<li><form method=\"post\" action=\"/find\">", until: "</form>") == [
        "Treat as a bonus, not a must: Spanish 1 program, the nearest is less than 1 mile away",
        "Look farther, at any distance 1 program, the nearest is about 44 miles, place matched by name",
      ])
  }

  @Test("switching the language on the results keeps the search")
  func switchLanguage() async throws {
    let answer = try await Visitor().post(
      "/find", ["near": PageExamples.here, "within": "50", "language": "spanish", "lang": "es"])
    #expect(answer.html.contains(#"<input type="hidden" name="language" value="spanish">"#))
    #expect(answer.html.contains(#"<html lang="es">"#))
    #expect(answer.html.contains("Programas cerca de 38.35, -81.63"))
    #expect(answer.headers[values: .setCookie].contains { $0.hasPrefix("evenkeel-language=es") })
  }

  @Test("more than a page of results turns by buttons")
  func turning() async throws {
    let codes = try ServiceCodes.bundled()
    let origin = try #require(Coordinate(latitude: 38.35, longitude: -81.63))
    let many = (1...15).map { number in
      Facility(
        id: "many-\(number)", name: "Example \(number)", city: "Charleston", state: "WV", zip: "25301",
        location: FacilityLocation(coordinate: origin, precision: .zip, source: "example"),
        codes: codes.set(of: ["UN"]))
    }
    let visitor = try Visitor(finder: PageExamples.finder(extra: many))
    let first = try await visitor.post("/find", ["near": PageExamples.here, "within": "any"])
    #expect(first.html.contains("18 programs fit."))
    #expect(first.html.contains("Showing 1 to 10."))
    #expect(first.html.contains("Next →") && !first.html.contains("← Previous"))
    let second = try await visitor.post("/find", ["near": PageExamples.here, "within": "any", "offset": "10"])
    #expect(second.html.contains("Showing 11 to 18."))
    #expect(second.html.contains("← Previous") && !second.html.contains("Next →"))
    let beyond = try await visitor.post("/find", ["near": PageExamples.here, "within": "any", "offset": "900"])
    #expect(beyond.html.contains("Showing 1 to 10."))
  }
}
