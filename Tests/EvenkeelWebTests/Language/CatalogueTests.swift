// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing

@testable import EvenkeelWeb

@Suite("The texts of the pages")
struct CatalogueTests {
  private func entries(_ language: Language) throws -> [String: String] {
    try WebResource.json("texts/\(language.rawValue).json")
  }

  private func blanks(_ text: String) -> [String] {
    text.matches(of: #/\{[a-z]+\}/#).map { String($0.0) }.sorted()
  }

  @Test("both languages have the same keys, no empty text, and the same blanks")
  func parity() throws {
    let (en, es) = (try entries(.english), try entries(.spanish))
    #expect(Set(en.keys) == Set(es.keys))
    for (key, text) in en {
      #expect(!text.isEmpty && !(es[key] ?? "").isEmpty, "\(key)")
      #expect(blanks(text) == blanks(es[key] ?? ""), "\(key)")
    }
  }

  @Test("every text that a template asks for exists, and every text is used")
  func used() throws {
    let en = try entries(.english)
    var asked: Set<String> = []
    for file in try WebResource.names(in: "templates") {
      let text = try WebResource.text("templates/\(file)")
      asked.formUnion(text.matches(of: #/\{\{t\.([a-z0-9-]+)\}\}/#).map { String($0.1) })
    }
    #expect(asked.subtracting(en.keys).sorted() == [])
  }

  @Test("a value with braces stays as it is")
  func braces() {
    let texts = Texts(language: .english, entries: ["a": "{x} and {y}, {z}"])
    #expect(texts("a", ["x": "{y}", "y": "2"]) == "{y} and 2, {z}")
    #expect(texts("none") == "none")
  }

  @Test("every fact on the help and about pages has a source and both languages")
  func facts() throws {
    for name in ["help", "about"] {
      let knowledge: Knowledge = try WebResource.json("texts/\(name).json")
      for statement in knowledge.sections.flatMap(\.statements) {
        #expect(!statement.en.isEmpty && !statement.es.isEmpty && !statement.source.isEmpty)
      }
      #expect(Set(knowledge.sections.map(\.id)).count == knowledge.sections.count)
    }
  }
}
