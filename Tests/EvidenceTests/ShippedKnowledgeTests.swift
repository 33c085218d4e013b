// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing

@Suite("What ships with Evenkeel")
struct ShippedKnowledgeTests {
  /// Files whose members called `source` are no citations: short labels of the pages, and the description of the API.
  private static let citesNothing: Set<String> = [
    "Sources/EvenkeelWeb/Resources/openapi.json", "Sources/EvenkeelWeb/Resources/texts/en.json",
    "Sources/EvenkeelWeb/Resources/texts/es.json",
  ]

  /// Files that are about words, or that hold other people's titles.
  private static let notOurWords: Set<String> = [
    "Sources/Evidence/Resources/words.json", "Sources/Evidence/Resources/bibliography.json",
  ]

  private static var readByPeople: [String] {
    PackageFiles.paths(below: "Sources/EvenkeelWeb/Resources", ending: ".mustache")
      + PackageFiles.paths(below: "Documentation", ending: ".md")
      + PackageFiles.paths(below: "Sources", ending: ".swift")
      + ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CITATION.cff"].filter(PackageFiles.exists)
  }

  @Test("the files that are named here exist")
  func namesExist() {
    #expect(PackageFiles.resources.contains("Sources/Programs/Resources/service-codes.json"))
    #expect(Self.citesNothing.union(Self.notOurWords).subtracting(PackageFiles.resources) == [])
  }

  @Test(
    "every source named in a knowledge file is in the bibliography, and none is missing",
    arguments: PackageFiles.resources)
  func sources(path: String) throws {
    guard !Self.citesNothing.contains(path) else { return }
    let audit = try KnowledgeAudit(json: PackageFiles.data(path), file: path, bibliography: Bibliography())
    #expect(audit.findings == [])
  }

  @Test("every text in a knowledge file puts the person first", arguments: PackageFiles.resources)
  func words(path: String) throws {
    guard !Self.notOurWords.contains(path) else { return }
    // The official names of SAMHSA's codes stay as they are, and so does the wording of a published instrument.
    let official: Set<String> =
      path.hasSuffix("/service-codes.json")
      ? ["name"] : path.contains("/Instruments/Resources/") ? ["items", "introduction", "name"] : []
    let list = try WordList()
    for entry in try KnowledgeTexts(json: PackageFiles.data(path), file: path, omitting: official).entries {
      #expect(list.violations(in: entry.text).filter { $0.severity == .error } == [], "\(path)\(entry.path)")
    }
  }

  @Test("every page, document and message puts the person first", arguments: readByPeople)
  func words(ofText path: String) throws {
    let violations = try WordList().violations(in: PackageFiles.text(path))
    #expect(violations.filter { $0.severity == .error } == [], "\(path)")
  }
}
