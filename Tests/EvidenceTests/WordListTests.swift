// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Testing

@testable import Evidence

@Suite("The word list")
struct WordListTests {
  private func found(_ text: String) throws -> [String] {
    try WordList().violations(in: text).map { "\($0.severity.rawValue): \($0.found)" }
  }

  @Test(
    "words that label or blame are found, whatever their case",
    arguments: [
      ("An addict called.", ["error: addict"]),
      ("Many ADDICTS call.", ["error: ADDICTS"]),
      ("He is a former addict.", ["error: former addict"]),
      ("Substance abuse treatment", ["error: Substance abuse"]),
      ("drug users and alcohol abusers", ["error: drug users", "error: alcohol abusers"]),
      ("an alcoholic", ["error: alcoholic"]),
      ("She is clean now, with a dirty test before.", ["error: is clean", "error: dirty test"]),
      ("It can lead to a relapse.", ["warning: relapse"]),
      ("Detox or MAT", ["warning: Detox", "warning: MAT"]),
      ("medication-assisted treatment", ["warning: medication-assisted treatment"]),
      ("opioid replacement therapy", ["error: replacement therapy"]),
      ("They committed suicide.", ["error: committed suicide"]),
      ("inmates and the homeless", ["error: inmates", "error: the homeless"]),
      ("una drogadicta y un alcohólico", ["error: drogadicta", "error: un alcohólico"]),
      ("abuso de sustancias y recaída", ["error: abuso de sustancias", "warning: recaída"]),
    ])
  func finds(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(
    "words that respect, and words that only look alike, pass",
    arguments: [
      "a person with opioid use disorder", "addiction and recovery", "a return to use", "the yoga mat, the format",
      "Clean the injection site.", "Users of this page see the program.", "withdrawal care", "junk mail",
      "una persona con trastorno por consumo de opioides", "una adicción", "bebidas alcohólicas", "un limpio comienzo",
      "",
    ])
  func passes(text: String) throws {
    #expect(try found(text) == [])
  }

  @Test("official names are left as they are, on one line or two, and only they")
  func names() throws {
    for name in try WordList().officialNames {
      #expect(try found("Ask \(name).") == [])
      #expect(try found("Ask \(name.replacing(" ", with: "\n  ")).") == [])
    }
    #expect(
      try found("The National Institute on Drug Abuse funds it; drug abuse is another matter.")
        == ["error: drug abuse"])
    #expect(try found("Alcoholics Anonymously") == ["error: Alcoholics"])
  }

  @Test("a person's own words in quotation marks are theirs, but quoting does not excuse every word")
  func quotations() throws {
    #expect(try found("“I am an addict,” he said.") == [])
    #expect(try found("He said \"I got clean\" and an addict heard it.") == ["error: addict"])
    #expect(try found("“substance abuse”") == ["error: substance abuse"])
  }

  @Test("a violation tells the words, the line and what to say instead")
  func tells() throws {
    let violations = try WordList().violations(in: "First line 👩‍⚕️.\nHere, detox.\n")
    #expect(
      violations == [WordViolation(found: "detox", line: 2, use: "withdrawal management", severity: .warning)])
    #expect(violations.map(\.description) == ["line 2: warning: “detox”; say: withdrawal management"])
  }

  @Test("every rule that ships finds something that it names, and says what to use instead")
  func rules() throws {
    let list = try WordList()
    #expect(list.rules.count == 34)
    for rule in list.rules {
      #expect(!rule.use.isEmpty)
      #expect(list.violations(in: rule.use).filter { $0.severity == .error } == [])
    }
  }

  @Test("a list with a pattern that is not one is refused")
  func badPattern() {
    let json = #"{"officialNames": [], "rules": [{"avoid": "w", "use": "v", "pattern": "(", "severity": "error"}]}"#
    #expect(throws: EvidenceError.badPattern(avoid: "w")) { try WordList(json: Data(json.utf8), file: "words.json") }
  }
}
