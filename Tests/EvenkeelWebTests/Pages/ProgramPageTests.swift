// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

@testable import EvenkeelWeb

@Suite("The page of one program")
struct ProgramPageTests {
  @Test("it says in plain words only what is listed")
  func listed() async throws {
    let answer = try await Visitor().get("/find/near")
    let codes = try ServiceCodes.bundled()
    let set = codes.set(of: ["UN", "MD"])
    let expected = codes.codes(in: set).map(\.plain.en)
    #expect(answer.texts(#"<dd><ul>"#, until: "</ul></dd>") == expected)
    #expect(answer.html.contains("From another source than the directory: website: example-list."))
    #expect(answer.html.contains(#"<a href="https://example.org/" rel="noreferrer noopener">"#))
    #expect(answer.html.contains("<code>UN*MD</code>"))
    #expect(answer.html.contains("Printed from Evenkeel on January 1, 2026"))
  }

  @Test("opened from a search it knows the distance and the wishes, and leads back to the same results")
  func personal() async throws {
    let answer = try await Visitor().post(
      "/find/near", ["near": PageExamples.here, "medication": "naltrexone", "payment": "medicaid"])
    #expect(answer.html.contains("less than 1 mile away"))
    #expect(answer.html.contains("Fits 2 of your 2 wishes."))
    #expect(answer.html.contains("← Back to the results"))
    #expect(answer.html.contains(#"<input type="hidden" name="strength-naltrexone" value="must">"#))
    #expect(answer.html.contains(#"id="call-script""#))
  }

  @Test("opened by its address it has lines for anyone")
  func general() async throws {
    let answer = try await Visitor(language: .spanish).get("/find/far")
    #expect(answer.html.contains("Estas frases sirven para cualquier persona."))
    #expect(answer.html.contains("Impreso desde Evenkeel el 1 de enero de 2026"))
  }

  @Test("a withheld address is told as such")
  func withheld() async throws {
    let answer = try await Visitor().get("/find/a%20b%2F%3Cc%3E")
    #expect(answer.html.contains("The program does not give its address."))
  }
}
