// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Evidence

@Suite("The audit of knowledge files")
struct KnowledgeAuditTests {
  private func audit(_ json: String) throws -> KnowledgeAudit {
    let bibliography = try Bibliography([
      Citation(key: "a", type: "document", title: "A"), Citation(key: "b", type: "document", title: "B"),
    ])
    return try KnowledgeAudit(json: Data(json.utf8), file: "example.json", bibliography: bibliography)
  }

  @Test("sources at any depth, alone and in lists, are collected with their paths")
  func collects() throws {
    let audit = try audit(#"{"source": "a", "x": [{"y": {"sources": ["a", "b"]}}, {"y": 1}]}"#)
    #expect(audit.keys.map { "\($0.path) \($0.key)" } == ["/source a", "/x/0/y/sources/0 a", "/x/0/y/sources/1 b"])
    #expect(audit.findings == [])
  }

  @Test(
    "a key that the bibliography lacks is found, however deep",
    arguments: [
      (#"{"source": "c"}"#, [KnowledgeAudit.Finding.dangling(key: "c", path: "/source")]),
      (#"[[{"sources": ["a", "c"]}]]"#, [.dangling(key: "c", path: "/0/0/sources/1")]),
      (#"{"x": {"source": "A"}}"#, [.dangling(key: "A", path: "/x/source")]),
    ])
  func dangling(json: String, findings: [KnowledgeAudit.Finding]) throws {
    #expect(try audit(json).findings == findings)
  }

  @Test(
    "a source that is empty, of a wrong type or left out is found",
    arguments: [
      (#"{"source": ""}"#, [KnowledgeAudit.Finding.missing(path: "/source")]),
      (#"{"source": null}"#, [.missing(path: "/source")]),
      (#"{"source": 7}"#, [.missing(path: "/source")]),
      (#"{"sources": []}"#, [.missing(path: "/sources")]),
      (#"{"sources": ["a", 7]}"#, [.missing(path: "/sources/1")]),
      (#"{"facts": [{"en": "x", "source": "a"}, {"en": "y"}]}"#, [.missing(path: "/facts/1")]),
      (#"{"facts": {"x": {"en": "x"}, "y": {"en": "y", "source": "a"}}}"#, [.missing(path: "/facts/x")]),
      (#"{"dose": {"value": 1, "certainty": "practice"}}"#, [.missing(path: "/dose")]),
      (#"{"dose": {"value": 1, "reviewBy": "2027-01-01"}}"#, [.missing(path: "/dose")]),
    ])
  func missing(json: String, findings: [KnowledgeAudit.Finding]) throws {
    #expect(try audit(json).findings == findings)
  }

  @Test(
    "what a source covers, and what states no fact, needs none",
    arguments: [
      #"{"source": "a", "facts": [{"en": "x", "source": "b"}, {"en": "y"}]}"#,
      #"{"title": {"en": "Title"}, "labels": [{"en": "x"}, {"en": "y"}]}"#,
      #"{"source": {"type": "string"}}"#,
      #"{"id": "x", "title": {"en": "Title"}, "intro": {"en": "x", "source": "a"}}"#,
      #"{"facts": {"x": {"en": "x"}}, "fallback": {"en": "y", "source": "a"}}"#,
      #"{"source": "a", "dose": {"value": 1, "certainty": "practice"}}"#,
    ])
  func covered(json: String) throws {
    #expect(try audit(json).findings == [])
  }

  @Test("a file that is not JSON is refused by name")
  func notJSON() {
    #expect(throws: EvidenceError.resourceDamaged(file: "example.json", detail: "it is not JSON")) { try audit("{") }
  }

  @Test("texts are collected with their paths, without those of omitted members")
  func texts() throws {
    let json = #"{"b": ["x", {"name": "n", "en": "y"}], "a": "w", "c": 1}"#
    let texts = try KnowledgeTexts(json: Data(json.utf8), file: "example.json", omitting: ["name"])
    #expect(texts.entries.map { "\($0.path) \($0.text)" } == ["/a w", "/b/0 x", "/b/1/en y"])
  }
}
