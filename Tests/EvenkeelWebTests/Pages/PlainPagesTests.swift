// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing

@testable import EvenkeelWeb

@Suite("Pages that need no form")
struct PlainPagesTests {
  @Test(
    "every page opens in both languages with its landmark",
    arguments: [
      ("/", "Opioids can take hold of anyone.", "Los opioides pueden atrapar a cualquiera."),
      ("/find", "Find a treatment program", "Buscar un programa de tratamiento"),
      ("/help", "If someone may have overdosed", "Si alguien puede tener una sobredosis"),
      ("/about", "What it does not do", "Qué no hace"),
      ("/find/near", "What to say when you call", "Qué decir cuando llame"),
    ])
  func opens(path: String, english: String, spanish: String) async throws {
    let en = try await Visitor().get(path)
    #expect(en.status == 200)
    #expect(en.html.contains(english))
    #expect(en.html.contains(#"<html lang="en">"#))
    let es = try await Visitor(language: .spanish).get(path)
    #expect(es.html.contains(spanish))
    #expect(es.html.contains(#"<html lang="es">"#))
  }

  @Test("every page has emergency help, a skip link, the language switch and the way out")
  func landmarks() async throws {
    for path in ["/", "/find", "/help", "/about", "/find/near", "/nowhere"] {
      let html = try await Visitor().get(path).html
      for piece in [
        #"href="tel:911""#, #"href="tel:988""#, #"href="tel:+18006624357""#, ##"<a class="skip" href="#main">"##,
        #"<main id="main">"#, #"action="/hide""#, #"<button class="link" lang="es">Español</button>"#,
      ] {
        #expect(html.contains(piece), "\(path): \(piece)")
      }
    }
  }

  @Test("steps to come are named as such and lead nowhere")
  func coming() async throws {
    let html = try await Visitor().get("/").html
    #expect(html.contains(#"<li class="later"><span>Keep going <small>coming</small></span></li>"#))
    #expect(html.contains(#"<li><a href="/understand">Understand</a></li>"#))
    #expect(html.contains(#"<li><a href="/find">Find</a></li>"#))
    #expect(!html.contains(#"href="""#))
  }

  @Test("no page has inline style or script, or loads anything from another site")
  func inline() async throws {
    let understand =
      ["", "/simulator", "/withdrawal", "/pain-medicine"].map { "/understand\($0)" }
      + ["/choose", "/naltrexone", "/methadone", "/buprenorphine", "/clinic"]
      + ["/library", "/library/tonight", "/glossary", "/resources", "/sources", "/paying", "/prepare"]
    for path in ["/", "/find", "/help", "/about", "/find/near", "/hidden", "/nowhere"] + understand {
      let html = try await Visitor().get(path).html
      #expect(!html.contains("style="), "\(path)")
      #expect(!html.contains("<style"), "\(path)")
      #expect(!html.contains(" onclick"), "\(path)")
      #expect(html.matches(of: #/(src|action)="https?:/#).isEmpty, "\(path)")
      #expect(html.matches(of: #/<link[^>]*href="https?:/#).isEmpty, "\(path)")
      #expect(html.matches(of: #/<script(?! src="\/static\/)/#).isEmpty, "\(path)")
    }
  }

  @Test("links within a page lead to something on it")
  func anchors() async throws {
    for path in ["/", "/find", "/help", "/about", "/find/near", "/glossary", "/resources", "/sources", "/prepare"] {
      let html = try await Visitor().get(path).html
      for match in html.matches(of: #/href="#([^"]+)"/#) {
        #expect(html.contains("id=\"\(match.1)\""), "\(path) \(match.1)")
      }
    }
    let help = try await Visitor().get("/help").html
    let about = try await Visitor().get("/about").html
    #expect(help.contains(#"id="someone""#))
    for id in ["clinicians", "coming", "privacy", "sources"] { #expect(about.contains("id=\"\(id)\"")) }
  }

  @Test("an unknown address is a page with a way on, not a dead end")
  func unknown() async throws {
    let answer = try await Visitor().get("/nowhere")
    #expect(answer.status == 404)
    #expect(answer.html.contains("<title>Error: There is no such page – Evenkeel</title>"))
    #expect(answer.html.contains(#"href="/find""#))
    #expect(try await Visitor().get("/find/none").status == 404)
  }

  @Test("a page called by another method says which it takes")
  func methods() async throws {
    let answer = try await Visitor().get("/hide")
    #expect(answer.status == 405)
    #expect(answer.headers[.allow] == "POST")
  }

  @Test("the API keeps its own errors")
  func api() async throws {
    let answer = try await Visitor().get("/api/none")
    #expect(answer.headers[.contentType] == "application/problem+json")
  }

  @Test("without a directory the pages say how to install it and give the national lines")
  func notInstalled() async throws {
    let answer = try await Visitor(finder: APIExamples.emptyFinder()).get("/find")
    #expect(answer.status == 200)
    #expect(answer.html.contains("evenkeel directory install"))
    #expect(answer.html.contains(#"href="tel:+18006624357""#))
  }
}
