// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing
import Treatment

@Suite("Rules")
struct RuleTests {
  @Test("each rule applies, and does not apply, to the people that its rows name")
  func rows() throws {
    let library = try Vignettes.library.get()
    let rows = try Vignettes.rows("rules")
    for row in rows {
      let rule = try #require(row["rule"])
      let reasons = library.eligibility(try Vignettes.person(row["differences"] ?? "")).options
        .flatMap { option in option.reasons.map { (option.option, $0.id) } }
      let options = reasons.filter { $0.1 == rule }.map(\.0.rawValue)
      let expected = row["applies"] == "yes" ? library.rules.first { $0.id == rule }?.options.map(\.rawValue) : []
      #expect(Set(options) == Set(expected ?? ["no such rule"]), "\(rule): \(row["differences"] ?? "")")
    }
    for rule in library.rules {
      #expect(rows.contains { $0["rule"] == rule.id && $0["applies"] == "yes" }, "\(rule.id) never applies")
      #expect(rows.contains { $0["rule"] == rule.id && $0["applies"] == "no" }, "\(rule.id) always applies")
    }
  }

  @Test("a rule that could not be decided asks for what is missing and changes nothing")
  func unknown() throws {
    let library = try Vignettes.library.get()
    let eligibility = library.eligibility(Profile())
    for option in eligibility.options {
      #expect(option.verdict == .fits, "nothing is known, so nothing speaks against \(option.option)")
      #expect(!option.isSure)
      #expect(option.open.allSatisfy { $0.effect != .supports })
    }
  }

  @Test("the washout is that of the opioid that needs longest; an unknown day counts only as unknown")
  func washouts() throws {
    let library = try Vignettes.library.get()
    func naltrexone(_ opioids: String) throws -> Verdict {
      library.eligibility(try Vignettes.person("supervised=yes; opioids=\(opioids)")).verdict(.naltrexoneInjection)
    }
    #expect(try naltrexone("heroin:6") == .notNow)
    #expect(try naltrexone("heroin:7") == .care)
    #expect(try naltrexone("heroin:10") == .fits)
    #expect(try naltrexone("methadone:9") == .notNow)
    #expect(try naltrexone("methadone:13") == .care)
    #expect(try naltrexone("methadone:14") == .fits)
    #expect(try naltrexone("heroin:12+methadone:9") == .notNow)
    #expect(try naltrexone("heroin:0+methadone:unknown") == .notNow)
    #expect(try naltrexone("heroin:12+methadone:unknown") == .fits)
    let left = library.washoutsLeft(try Vignettes.person("opioids=heroin:4+methadone:12"))
    #expect(left.map(\.washout.opioid) == ["heroin", "methadone"])
    #expect(left.map(\.leastLeft) == [3, 0])
    #expect(left.map(\.enoughLeft) == [6, 2])
  }

  @Test("pregnant and in withdrawal, opioid yesterday and naltrexone today, QTc 520, decompensated cirrhosis, drinking")
  func dangers() throws {
    let library = try Vignettes.library.get()
    func eligibility(_ differences: String) throws -> Eligibility {
      library.eligibility(try Vignettes.person(differences))
    }
    let pregnant = try eligibility("pregnant=yes; wish=naltrexone-injection")
    #expect(pregnant.urgent.map(\.id) == ["pregnant-withdrawal"])
    #expect(pregnant.verdict(.naltrexoneInjection) == .notNow)
    #expect(pregnant.verdict(.methadone) == .fits)
    #expect(try eligibility("opioids=heroin:1; wish=naltrexone-tablets").verdict(.naltrexoneTablets) == .notNow)
    #expect(try eligibility("qtc=520; wish=methadone").verdict(.methadone) == .notNow)
    #expect(try eligibility("opioids=none; liver=severe").verdict(.naltrexoneInjection) == .notNow)
    #expect(try eligibility("alcohol=heavy").urgent.map(\.id) == ["heavy-alcohol"])
  }
}
