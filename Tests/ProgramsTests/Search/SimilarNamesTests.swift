// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

@testable import Evidence

@Suite("Similar names")
struct SimilarNamesTests {
  @Test(
    "a distance counts letters inserted, deleted, replaced and swapped",
    arguments: [
      ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "abcd", 1),
      ("medicaid", "medciaid", 1), ("kitten", "sitting", 3), ("spanish", "telehealth", 9),
    ])
  func distance(a: String, b: String, expected: Int) {
    #expect(SimilarNames.distance(Array(a), Array(b)) == expected)
    #expect(SimilarNames.distance(Array(b), Array(a)) == expected)
  }

  @Test("a mistyped wish finds the one that was meant first, from every wish and every dropped letter")
  func everyWish() throws {
    let ids = try WishVocabulary.bundled().all.map(\.id)
    for id in ids where id.count > 5 {
      for place in id.indices {
        var typed = id
        typed.remove(at: place)
        #expect(SimilarNames.of(typed, among: ids).first == id)
      }
    }
  }

  @Test("something else finds nothing", arguments: ["", "x", "zzzzzzzz", String(repeating: "methadone", count: 999)])
  func nothing(typed: String) throws {
    #expect(SimilarNames.of(typed, among: try WishVocabulary.bundled().all.map(\.id)) == [])
  }
}
