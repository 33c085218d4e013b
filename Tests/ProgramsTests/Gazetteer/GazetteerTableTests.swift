// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing

@testable import Programs

@Suite("The packed gazetteer")
struct GazetteerTableTests {
  @Test("bytes that are cut short, added to or of another kind are refused")
  func damaged() throws {
    let words = try PlaceWords.bundled()
    let bytes = Array(try Resource.data("gazetteer", "bin"))
    for count in [0, 3, 4, 5, 1000, 200_000, 300_000, 400_000, bytes.count - 1] {
      #expect(throws: PackedReader.Damaged.self) { try GazetteerTable(Array(bytes.prefix(count)), words: words) }
    }
    #expect(throws: PackedReader.Damaged.self) { try GazetteerTable(bytes + [0], words: words) }
    #expect(throws: PackedReader.Damaged.self) { try GazetteerTable([0] + bytes.dropFirst(), words: words) }
  }

  @Test(
    "slips are counted as letters added, left out, replaced or swapped",
    arguments: [
      ("charleston", "charleston", 0), ("charlston", "charleston", 1), ("chalreston", "charleston", 1),
      ("charlestown", "charleston", 1), ("cherleston", "charleston", 1), ("chrlstn", "charleston", 3), ("", "ab", 2),
    ])
  func slips(typed: String, name: String, slips: Int) {
    var spelling = SpellingDistance(to: Array(typed.utf8))
    #expect(spelling.slips(Array(name.utf8)[...], limit: 3) == slips)
    #expect(spelling.slips(Array(name.utf8)[...], limit: slips - 1) == nil)
  }
}
