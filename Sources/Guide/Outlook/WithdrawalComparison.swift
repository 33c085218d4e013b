// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Evidence

/// Withdrawal after different opioids that are stopped suddenly.
public struct WithdrawalComparison: Sendable {
  let outlooks: [Outlook]
  let words: StatementBook

  /// The situations that are compared.
  static let situations = ["heroin", "oxycodone", "fentanyl", "methadone", "buprenorphine", "buprenorphine-monthly"]

  /// A row of the table: what is stopped, and when withdrawal begins, is worst, and is over for most.
  public func rows(_ language: Language) -> [(name: String, cells: [String])] {
    outlooks.map { outlook in
      let withdrawal = outlook.withdrawal
      guard withdrawal.isUsual, let onset = withdrawal.onset, let peak = withdrawal.peak else {
        let little = words("class-none", language).text
        return (outlook.situation.name[language], [little, "–", "–"])
      }
      return (
        outlook.situation.name[language],
        [
          outlook.moment(onset, language), outlook.moment(peak, language),
          withdrawal.mostThroughBy.map { outlook.moment($0, language) } ?? "–",
        ]
      )
    }
  }

  /// The same as a picture; opioids after which most people have little withdrawal have no row.
  public func timeline(_ language: Language) -> Timeline {
    let rows = outlooks.compactMap { outlook -> Timeline.Row? in
      let withdrawal = outlook.withdrawal
      guard withdrawal.isUsual, let onset = withdrawal.onset, let end = withdrawal.mostThroughBy, onset < end
      else { return nil }
      return Timeline.Row(
        outlook.situation.short[language], (onset / 24)...(end / 24), peak: withdrawal.peak.map { $0 / 24 })
    }
    return Timeline(
      title: words("compare-title", language).text,
      description: sentences(language).map(\.text).joined(separator: " "),
      across: ChartAxis(words("axis-days", language).text), rows: rows)
  }

  /// What the picture shows.
  public func sentences(_ language: Language) -> [Statement] {
    [words("compare-how", language)]
      + outlooks.map { outlook in
        let withdrawal = outlook.withdrawal
        guard withdrawal.isUsual, let onset = withdrawal.onset, let peak = withdrawal.peak,
          let end = withdrawal.mostThroughBy
        else { return words("compare-little", language, ["opioid": outlook.situation.name[language]]) }
        return words(
          "compare-row", language,
          [
            "opioid": outlook.situation.name[language], "onset": outlook.moment(onset, language),
            "peak": outlook.moment(peak, language), "end": outlook.moment(end, language),
          ])
      }
  }

  /// What it cannot tell.
  public func limits(_ language: Language) -> [Statement] {
    outlooks.first?.limits(language) ?? []
  }
}

extension Guide {
  /// Withdrawal after the opioids that people ask about most, taken for three months or more.
  public func withdrawalComparison() throws(GuideError) -> WithdrawalComparison {
    var found: [Outlook] = []
    for situation in WithdrawalComparison.situations {
      found += try outlooks(Choice(situation), Choice("stop"))
    }
    return WithdrawalComparison(outlooks: found, words: words)
  }
}
