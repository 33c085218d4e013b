// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing
import Treatment

@Suite("There is always a way forward")
struct WayForwardTests {
  /// The answers that can rule an option out, each in all the ways that make a difference.
  private static let answers: [[String]] = [
    ["goal=opioids", "goal=alcohol", "goal=both"],
    ["allergies=", "allergies=methadone", "allergies=buprenorphine", "allergies=methadone+buprenorphine+naltrexone"],
    ["treatment=none", "treatment=methadone", "treatment=buprenorphine-injection", "treatment=naltrexone-injection"],
    ["opioids=none", "opioids=heroin:0", "opioids=methadone:11", "opioids=unknown"],
    ["pain=no", "pain=yes"], ["pregnant=no", "pregnant=yes"],
    ["liver=healthy", "liver=moderate", "liver=severe", "liver=acute"],
    ["breastfeeding=no", "breastfeeding=yes"], ["danger=", "danger=withdrawal-after-naltrexone", "danger=yellow-skin"],
    ["heart=no", "heart=yes"], ["qtc=unknown", "qtc=430", "qtc=520"], ["cows=unknown", "cows=12"],
  ]

  @Test("for every combination of what can rule an option out")
  func exhaustively() throws {
    let library = try Vignettes.library.get()
    var places = [Int](repeating: 0, count: Self.answers.count)
    var count = 0
    var stuck: [String] = []
    let parts = try Self.answers.map { try $0.map { ($0, try Vignettes.person($0)) } }
    let ids = Self.answers.map { $0[0].prefix { $0 != "=" } }
    repeat {
      var profile = parts[0][places[0]].1
      for number in places.indices.dropFirst() {
        let id = String(ids[number])
        profile = profile.setting(id, to: parts[number][places[number]].1[id])
      }
      count += 1
      if !library.eligibility(profile).hasWayForward {
        stuck.append(places.indices.map { Self.answers[$0][places[$0]] }.joined(separator: "; "))
      }
      // Counts on like an odometer.
      var wheel = places.count - 1
      while wheel >= 0 {
        places[wheel] += 1
        if places[wheel] < Self.answers[wheel].count { break }
        places[wheel] = 0
        wheel -= 1
      }
      if wheel < 0 { break }
    } while true
    #expect(count == 3 * 4 * 4 * 4 * 2 * 2 * 4 * 2 * 3 * 2 * 3 * 2)
    #expect(stuck == [], "\(stuck.count) of \(count)")
  }

  @Test("every field that a rule rules an option out by is tried")
  func complete() throws {
    let library = try Vignettes.library.get()
    let tried = Set(Self.answers.map { String($0[0].prefix { $0 != "=" }) })
    let asked = Set(library.rules.filter { $0.effect == .notNow }.flatMap(\.when.fields))
    let derived: Set = ["washout-least-left", "washout-left", "opioid-days", "recent-opioids"]
    #expect(asked.subtracting(derived).subtracting(tried) == [])
  }
}
