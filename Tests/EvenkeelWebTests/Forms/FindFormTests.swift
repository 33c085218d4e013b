// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

@testable import EvenkeelWeb

@Suite("The search form")
struct FindFormTests {
  @Test("written out as hidden fields and read again it is the same, for every wish and strength")
  func roundTrip() throws {
    let vocabulary = try WishVocabulary.bundled()
    for strength in WishStrength.allCases {
      for within in [nil, 5, 37] as [Int?] {
        var form = FindForm()
        form.near = "Charleston, WV"
        form.within = within
        form.condition = .alcohol
        form.wishes = vocabulary.all.map { Wish($0.id, strength) }
        form.offset = 20
        var problems: [FormProblem] = []
        let again = FindForm(
          FormFields(form.fields(vocabulary: vocabulary)), vocabulary: vocabulary, problems: &problems)
        #expect(again == form)
        #expect(problems.isEmpty)
      }
    }
  }

  @Test("what decides whether a program can take you is a must unless you say otherwise")
  func usualStrengths() throws {
    let vocabulary = try WishVocabulary.bundled()
    let strengths = vocabulary.groups.map { "\($0.id) \(FindForm.usualStrength(group: $0.id).rawValue)" }
    #expect(
      strengths == [
        "medication must", "setting would-like", "payment must", "cost would-like", "language would-like",
        "group would-like", "age must", "gender must", "service would-like",
      ])
  }
}
