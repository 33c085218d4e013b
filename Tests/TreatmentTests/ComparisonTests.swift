// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing
import Treatment

@Suite("Comparison")
struct ComparisonTests {
  /// People drawn from all answers, the same each time.
  private static func people(_ count: Int) throws -> [Profile] {
    let reader = try Vignettes.library.get().reader
    var draw = Draw(state: 2026)
    return try (0..<count).map { _ in
      var profile = Profile()
      for field in reader.fields where draw.below(4) > 0 {
        switch field.kind {
        case .one: try reader.set(field.id, [field.legal[draw.below(field.legal.count)]], in: &profile)
        case .many:
          let chosen = field.legal.filter { _ in draw.below(5) == 0 }
          try reader.set(field.id, chosen.isEmpty ? ["none"] : chosen, in: &profile)
        case .number:
          let least = field.least ?? 0
          let number = least + draw.below((field.greatest ?? 0) - least + 1)
          try reader.set(field.id, [String(number)], in: &profile)
        case .days:
          let chosen = field.legal.filter { _ in draw.below(5) == 0 }.map { "\($0)=\(draw.below(30))" }
          try reader.set(field.id, chosen.isEmpty ? ["none"] : chosen, in: &profile)
        case .ratings:
          try reader.set(field.id, field.legal.map { "\($0)=\(draw.below(3))" }, in: &profile)
        case .names: break
        }
      }
      return profile
    }
  }

  private struct Draw {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  @Test("every contraindication wins over every wish and everything that matters")
  func safetyFirst() throws {
    let library = try Vignettes.library.get()
    for person in try Self.people(400) {
      let verdicts = library.eligibility(person).options.map(\.verdict)
      for wish in MedicationOption.allCases {
        var wishing = person
        try library.reader.set("wish", [wish.rawValue], in: &wishing)
        try library.reader.set("matters", library.values.map { "\($0.id)=2" }, in: &wishing)
        let comparison = library.comparison(wishing)
        #expect(comparison.eligibility.options.map(\.verdict) == verdicts)
        let order = comparison.rows.map(\.verdict.verdict)
        #expect(order == order.sorted(), "what has to wait never stands before what fits")
        #expect(comparison.rows.count == MedicationOption.allCases.count, "none is left out")
      }
    }
  }

  @Test("a missing answer never rules an option out, and the missing question is asked")
  func unknownIsNoNo() throws {
    let library = try Vignettes.library.get()
    // Where one answer keeps an option open only as long as another is known, both are asked.
    for person in try Self.people(200) {
      let before = library.eligibility(person)
      for field in library.reader.fields where !["danger", "treatment", "qtc", "opioids"].contains(field.id) {
        let after = library.eligibility(person.setting(field.id, to: nil))
        for option in MedicationOption.allCases {
          #expect(after.verdict(option) <= before.verdict(option), "\(field.id), \(option)")
          let isBetter = after.verdict(option) < before.verdict(option)
          let open = after.options.first { $0.option == option }?.open ?? []
          if isBetter,
            library.rules.contains(where: {
              $0.ask != nil && $0.when.fields.contains(field.id)
                && before.options.first { $0.option == option }?.reasons.map(\.id).contains($0.id) == true
            })
          {
            #expect(!open.isEmpty, "\(field.id), \(option)")
          }
        }
      }
    }
  }

  @Test("what matters decides the order among options that fit alike")
  func order() throws {
    let library = try Vignettes.library.get()
    func order(_ matters: String, _ rest: String = "") throws -> [MedicationOption] {
      var profile = try Vignettes.person("opioids=unknown; supervised=yes;" + rest)
      try library.reader.set("matters", matters.split(separator: " ").map(String.init), in: &profile)
      return library.comparison(profile).rows.map(\.option)
    }
    #expect(try order("no-opioid=2 not-daily=1").first == .naltrexoneInjection)
    #expect(try order("no-opioid=2 no-needle=2").first == .naltrexoneTablets)
    #expect(try order("stay-alive=2 near-home=1").first == .buprenorphine)
    #expect(try order("stay-alive=2 start-now=2").first == .methadone)
    #expect(try order("", "wish=buprenorphine-injection").first == .buprenorphineInjection)
    #expect(try order("", "otp=no").first == .buprenorphine, "any prescriber can order it")
    #expect(try order("", "otp=no").last == .methadone)
    #expect(try order("no-opioid=1", "opioids=heroin:0; otp=no").first == .buprenorphine, "what is within reach")
    #expect(try order("") == MedicationOption.allCases, "nothing said: the order of the list, and no favorite")
  }

  @Test("profiles that cannot be read name the field and what is legal")
  func errors() throws {
    let reader = try Vignettes.library.get().reader
    #expect(throws: TreatmentError.unknownField(field: "pregnnt", suggestions: ["pregnant"])) {
      try reader.profile(.object(["pregnnt": .truth(true)]))
    }
    #expect(throws: TreatmentError.illegalAnswer(field: "pregnant", legal: ["yes", "no", "unknown"])) {
      try reader.profile(.object(["pregnant": .text("perhaps")]))
    }
    #expect(throws: TreatmentError.numberOutOfRange(field: "age", least: 10, greatest: 110)) {
      try reader.profile(.object(["age": .number(7)]))
    }
    #expect(throws: TreatmentError.notAProfile) { try reader.profile(.list([])) }
    let profile = try reader.profile(
      .object(["pregnant": .text("unknown"), "opioids": .object(["heroin": .number(3)]), "medicines": .text("a, b;c")]))
    #expect(profile.choice("pregnant") == nil)
    #expect(profile.opioids == [OpioidUse("heroin", days: 3)])
    #expect(profile.medicines == ["a", "b", "c"])
  }
}
