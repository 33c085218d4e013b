// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Pharmacology
import Testing

@testable import Guide

@Suite("What would happen in a situation")
struct OutlookTests {
  private let guide: Guide

  init() throws {
    guide = try Guide()
  }

  private func outlook(_ situation: Choice, _ plan: Choice) throws -> Outlook {
    try #require(try guide.outlooks(situation, plan).first)
  }

  private func words(_ outlook: Outlook, _ quantity: OutlookQuantity, _ language: Language = .english) -> String {
    outlook.sentences(quantity, language).map(\.text).joined(separator: " ")
  }

  static let said: [(Choice, Choice, OutlookQuantity, String)] = [
    (
      Choice("heroin"), Choice("stop"), .withdrawal,
      "Withdrawal begins about 8 hours after the last use. It is worst around day 2, and most people are through it by "
        + "day 13. At its worst it is moderate for the person in the middle. Of 100 people like this, about 64 have "
        + "moderate or worse withdrawal."
    ),
    (
      Choice("methadone", 80), Choice("stop"), .withdrawal,
      "Withdrawal begins about 3 days after the last full dose. It is worst around day 7, and most people are through "
        + "it by day 18. At its worst it is mild for the person in the middle. Of 100 people like this, about 41 have "
        + "moderate or worse withdrawal."
    ),
    (
      Choice("methadone", 80), Choice("taper", 8), .withdrawal,
      "Most people have little or no withdrawal. "
        + "Of 100 people like this, about 9 have moderate or worse withdrawal."
    ),
    (
      Choice("naltrexone-monthly"), Choice("stop"), .withdrawal,
      "Most people have little or no withdrawal. "
        + "Of 100 people like this, about 0 have moderate or worse withdrawal."
    ),
    (
      Choice("naltrexone-monthly"), Choice("stop"), .blockade,
      "For about 51 days the medication takes away at least half of what another opioid would do. A block can be "
        + "overcome, and it wears off. Both can kill."
    ),
    (
      Choice("heroin"), Choice("stop"), .vulnerability,
      "By day 21, breathing is about 3 times as vulnerable to the amount that was taken before. What protects: naloxone "
        + "at hand, someone with you, and starting medication again."
    ),
    (
      Choice("heroin"), Choice("naltrexone-tablets", 10), .vulnerability,
      "While the medication works it protects. Without it, breathing would by then be about 3.7 times as vulnerable, "
        + "because tolerance is gone. Naltrexone keeps no tolerance. When the block ends, even a small amount of an "
        + "opioid can stop breathing. What protects: naloxone at hand, someone with you, and starting medication again."
    ),
    (
      Choice("buprenorphine", 16), Choice("go-on"), .vulnerability,
      "The body keeps most of its tolerance, so breathing is about as vulnerable as before. What protects: naloxone at "
        + "hand, someone with you, and starting medication again."
    ),
    (
      Choice("methadone", 80), Choice("go-on"), .level,
      "The level of methadone goes up and down between about 260 and 500 ng/mL."
    ),
  ]

  @Test("it is said in whole sentences", arguments: said.indices)
  func sentences(number: Int) throws {
    let (situation, plan, quantity, expected) = Self.said[number]
    #expect(words(try outlook(situation, plan), quantity) == expected)
  }

  @Test("the same in Spanish")
  func spanish() throws {
    let outlook = try outlook(Choice("heroin"), Choice("stop"))
    #expect(
      words(outlook, .withdrawal, .spanish)
        == "La abstinencia empieza alrededor de 8 horas después del último consumo. Es peor hacia el día 2, y la "
        + "mayoría la ha superado para el día 13. En su peor momento es moderada para la persona de en medio. De 100 "
        + "personas así, unas 64 tienen abstinencia moderada o peor.")
  }

  @Test("every plan of every situation can be looked at, in both languages, and every sentence has a source")
  func everything() throws {
    let bibliography = try Bibliography()
    for situation in guide.situations {
      for plan in situation.plans {
        let outlook = try outlook(Choice(situation.id), Choice(plan))
        for language in Language.allCases {
          let said =
            outlook.quantities.flatMap { outlook.sentences($0, language) } + outlook.advice(language)
            + outlook.limits(language)
          #expect(said.count > 6, "\(situation.id) \(plan)")
          for statement in said {
            #expect(bibliography[statement.source] != nil, "\(statement)")
            #expect(!statement.text.contains("{") && statement.text.contains(" "), "\(statement)")
          }
          for quantity in outlook.quantities {
            let chart = outlook.chart(quantity, language)
            #expect(chart.panels.first?.lines.isEmpty == false, "\(situation.id) \(plan) \(quantity)")
          }
        }
      }
    }
  }

  @Test("nobody is asked for, or shown, an amount of an opioid that was not prescribed")
  func noAmounts() throws {
    for situation in guide.situations where !situation.isTreatment {
      #expect(situation.number == "weeks")
      let outlook = try outlook(Choice(situation.id), Choice("stop"))
      #expect(outlook.band.series.allSatisfy { $0.unit != "ng/mL" })
      #expect(!outlook.quantities.contains(.level) && outlook.scenario.treatments.isEmpty)
    }
  }

  /// What must hold wherever a person moves the sliders.
  @Test("longer use never means less withdrawal, and a longer taper never more")
  func monotone() throws {
    let byWeeks = try (1...13).map { try outlook(Choice("oxycodone", $0), Choice("stop")).withdrawal.highest }
    #expect(zip(byWeeks, byWeeks.dropFirst()).allSatisfy { $0 <= $1 + 0.11 })
    let byTaper = try [1, 2, 4, 8, 16, 32].map {
      try outlook(Choice("methadone", 80), Choice("taper", $0)).withdrawal.highest
    }
    #expect(zip(byTaper, byTaper.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("methadone, buprenorphine and naltrexone each change what the story says they change")
  func medications() throws {
    let stopped = try outlook(Choice("heroin"), Choice("stop"))
    for plan in ["methadone", "buprenorphine"] {
      let treated = try outlook(Choice("heroin"), Choice(plan, 24))
      let through = (try #require(treated.withdrawal.mostThroughBy), try #require(stopped.withdrawal.mostThroughBy))
      #expect(through.0 < through.1 / 2, "\(plan) ends withdrawal early")
      #expect(
        treated.vulnerabilityAtEnd < 0.6 * (try #require(treated.vulnerabilityWithout)), "\(plan) keeps tolerance")
      #expect(treated.blockedDays > 14, "\(plan) keeps other opioids out")
    }
    let blocked = try outlook(Choice("heroin"), Choice("naltrexone-tablets", 10))
    #expect(blocked.withdrawal.moderateOf100 == stopped.withdrawal.moderateOf100, "naltrexone eases no withdrawal")
    #expect(blocked.vulnerabilityUnprotected > 3, "naltrexone keeps no tolerance")
    #expect(blocked.blockedDays > 20)
  }

  @Test("naltrexone right after the last use brings on sudden withdrawal; after ten days it does not")
  func precipitated() throws {
    let early = try outlook(Choice("heroin"), Choice("naltrexone-tablets", 0))
    #expect(early.isPrecipitated)
    #expect(words(early, .withdrawal).hasPrefix("The first dose of naltrexone comes too soon here."))
    #expect(try !outlook(Choice("heroin"), Choice("naltrexone-tablets", 10)).isPrecipitated)
    #expect(try !outlook(Choice("heroin"), Choice("stop")).isPrecipitated)
  }

  @Test(
    "when naltrexone may start is said from the label, not from the model",
    arguments: [
      (
        "heroin", 6,
        "This is too soon for naltrexone. After heroin, all opioids must be gone first: at least 7 to 10 days."
      ),
      ("heroin", 7, nil), ("fentanyl", 6, "This is too soon for naltrexone. After fentanyl, all opioids must be gone"),
      (
        "methadone", 13,
        "This is too soon for naltrexone. After methadone, people can have sudden withdrawal for up to 14"
      ),
      ("methadone", 14, nil), ("buprenorphine", 10, "This is too soon for naltrexone. After buprenorphine, people can"),
    ] as [(String, Int, String?)])
  func naltrexoneWaits(situation: String, days: Int, warning: String?) throws {
    let advice = try outlook(Choice(situation), Choice("naltrexone-monthly", days)).advice(.english).map(\.text)
    #expect(advice.first?.hasPrefix(warning ?? "This is too soon") == (warning != nil))
    #expect(advice.last?.hasPrefix("Before the first dose the prescriber checks that no opioid is left") == true)
  }

  @Test("two plans are shown over the same time")
  func compared() throws {
    let outlooks = try guide.outlooks(Choice("methadone", 80), Choice("stop"), compare: Choice("taper", 12))
    #expect(outlooks.map(\.days) == [105, 105])
    #expect(outlooks[0].band.times == outlooks[1].band.times)
    #expect(outlooks[0].withdrawal.moderateOf100 > 3 * outlooks[1].withdrawal.moderateOf100)
  }

  @Test("what cannot be is told with its field and what to do")
  func refusals() throws {
    let weeks = LocalizedText(
      en: "For how many weeks, every day?", es: "¿Desde hace cuántas semanas, todos los días?")
    #expect(throws: GuideError.numberOutOfRange(field: "situation.number", name: weeks, range: 1...13)) {
      try guide.outlooks(Choice("heroin", 14), Choice("stop"))
    }
    #expect(throws: GuideError.unknownChoice(field: "situation", known: guide.situations.map(\.id))) {
      try guide.outlooks(Choice("kratom"), Choice("stop"))
    }
    #expect(
      throws: GuideError.unknownChoice(
        field: "compare", known: ["stop", "buprenorphine", "methadone", "naltrexone-tablets", "naltrexone-monthly"])
    ) { try guide.outlooks(Choice("heroin"), Choice("stop"), compare: Choice("taper")) }
    let error = GuideError.numberOutOfRange(field: "plan.number", name: weeks, range: 1...13)
    #expect(error.remedy == LocalizedText(en: "Enter a number from 1 to 13.", es: "Escriba un número de 1 a 13."))
  }

  @Test("the timeline of withdrawal has its rows in the order of their names' worst days")
  func comparison() throws {
    let rows = try guide.withdrawalComparison().rows(.english)
    #expect(
      rows.map { [$0.name] + $0.cells } == [
        ["Heroin, every day", "hour 8", "day 2", "day 13"],
        ["Oxycodone pills, every day", "hour 6", "hour 36", "day 10"],
        ["Fentanyl, every day", "hour 5", "day 2", "day 14"], ["Methadone, as treatment", "day 3", "day 7", "day 18"],
        ["Buprenorphine under the tongue, as treatment", "day 2", "day 5", "day 13"],
        ["Buprenorphine, monthly injection", "little or none", "–", "–"],
      ])
  }
}
