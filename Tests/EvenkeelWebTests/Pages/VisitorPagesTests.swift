// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import HTTPTypes
import Testing

@testable import EvenkeelWeb

@Suite("Language and hiding")
struct VisitorPagesTests {
  @Test("choosing a language keeps the page and lasts until the browser is closed")
  func language() async throws {
    let answer = try await Visitor().post("/language", ["lang": "es", "to": "/help"])
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/help")
    let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("evenkeel-language=es") })
    #expect(cookie.contains("HttpOnly"))
    #expect(cookie.contains("SameSite=Strict"))
    #expect(!cookie.contains("Expires") && !cookie.contains("Max-Age"))
  }

  @Test(
    "the switch never leads to another site",
    arguments: ["//example.org", "https://example.org", "/find/../x//y", "/api", "/find/", "/\\example.org"])
  func noOpenRedirect(to: String) async throws {
    let answer = try await Visitor().post("/language", ["lang": "es", "to": to])
    #expect(answer.headers[.location] == "/")
  }

  @Test("a form without its token is refused with a page")
  func token() async throws {
    let answer = try await Visitor().send(.post, "/language", headers: [:], body: "lang=es&to=/")
    #expect(answer.status == 403)
    #expect(answer.html.contains("This form can no longer be used"))
  }

  @Test("hiding needs no token, clears the cookies and leads to a page that says nothing of Evenkeel")
  func hide() async throws {
    let answer = try await Visitor().send(.post, "/hide", headers: [:], body: "")
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/hidden")
    let name = try #require(HTTPField.Name("Clear-Site-Data"))
    #expect(answer.headers[name] == "\"cache\", \"cookies\", \"storage\"")
    let hidden = try await Visitor().get("/hidden")
    #expect(hidden.html.contains("<title>New tab</title>"))
    #expect(!hidden.html.lowercased().contains("evenkeel"))
    #expect(hidden.headers[.setCookie] == nil)
  }

  @Test(
    "a browser's own language is heard",
    arguments: [
      ("es-MX,es;q=0.9,en;q=0.8", Language.spanish), ("en-US,es;q=0.5", .english), ("fr", .english),
      ("de, es;q=0.3", .spanish), ("", .english), ("es;q=0", .english),
    ])
  func preferred(header: String, expected: Language) {
    #expect(LanguageChoice.preferred(header) == expected)
  }

  @Test("static files may be kept when their name carries their hash")
  func staticFiles() async throws {
    let html = try await Visitor().get("/").html
    let path = try #require(html.firstMatch(of: #/href="(\/static\/evenkeel\.[0-9a-f]{16}\.css)"/#)).1
    let answer = try await Visitor().get(String(path))
    #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
    let tag = try #require(answer.headers[.eTag])
    let again = try await Visitor().get("/static/evenkeel.css", headers: ["If-None-Match": tag])
    #expect(again.status == 304)
    #expect(try await Visitor().get("/static/none.css").status == 404)
    #expect(try await Visitor().get("/static/..%2Ftexts%2Fen.json").status == 404)
    #expect(answer.html.utf8.count <= 30 * 1024)
    #expect(try await Visitor().get("/static/evenkeel.js").html.utf8.count <= 10 * 1024)
  }
}
