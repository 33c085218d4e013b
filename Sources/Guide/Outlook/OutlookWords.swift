// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A quantity of an outlook that has a chart.
public enum OutlookQuantity: String, Codable, CaseIterable, Sendable {
  case withdrawal, craving, occupancy, blockade, level, vulnerability
}

extension Outlook {
  /// What is said beside the chart of a quantity.
  public func sentences(_ quantity: OutlookQuantity, _ language: Language) -> [Statement] {
    switch quantity {
    case .withdrawal: withdrawalWords(language)
    case .craving: cravingWords(language)
    case .occupancy: occupancyWords(language)
    case .blockade: blockadeWords(language)
    case .level: levelWords(language)
    case .vulnerability: vulnerabilityWords(language)
    }
  }

  /// What to do or to ask, whatever the charts show.
  public func advice(_ language: Language) -> [Statement] {
    var advice: [Statement] = []
    let number = setting.planNumber ?? 0
    if plan.id.hasPrefix("naltrexone"), let wait = situation.naltrexone {
      if number < wait.from {
        advice.append(
          words(
            wait.from == wait.to ? "naltrexone-too-soon-to" : "naltrexone-too-soon", language,
            [
              "opioid": situation.short[language], "from": String(wait.from), "to": String(wait.to),
            ]))
      }
      if wait.longer == true { advice.append(words("naltrexone-longer", language)) }
      advice.append(words("naltrexone-check", language))
    }
    switch plan.id {
    case "buprenorphine":
      advice.append(words("buprenorphine-wait", language))
      if situation.id == "fentanyl" {
        advice.append(words("buprenorphine-fentanyl", language))
      } else if number < 12 {
        advice.append(words("buprenorphine-early", language))
      }
    case "methadone": advice.append(words("methadone-clinic", language))
    case "taper": advice.append(words("taper-together", language))
    case "missed": advice.append(words(isNaltrexone ? "missed-naltrexone" : "missed-ask", language))
    case "stop" where withdrawal.isUsual: advice.append(words("stop-call", language))
    default: break
    }
    if !quantities.contains(.vulnerability) { advice += vulnerabilityWords(language) }
    return advice
  }

  /// What the outlook cannot tell.
  public func limits(_ language: Language) -> [Statement] {
    var limits = [words("limit-people", language, ["count": String(band.people)])]
    limits += ["limit-body", "limit-certainty"].map { words($0, language) }
    if !situation.isTreatment { limits.append(words("limit-street", language)) }
    let drugs = band.withoutVariability.map { drug in
      setting.names.first { $0.en == drug }?[language] ?? drug
    }
    if !drugs.isEmpty {
      limits.append(words("limit-spread", language, ["drugs": drugs.joined(separator: ", ")]))
    }
    return limits + [words("limit-dose", language)]
  }

  private func withdrawalWords(_ language: Language) -> [Statement] {
    var said: [Statement] = []
    let count = String(withdrawal.moderateOf100)
    if withdrawal.isUsual, let onset = withdrawal.onset ?? withdrawal.peak, let peak = withdrawal.peak {
      let start = words(situation.isTreatment ? "start-dose" : "start-use", language).text
      let (onset, peak) = (span(onset, language), moment(peak, language))
      if let end = withdrawal.mostThroughBy {
        said.append(
          words(
            "withdrawal-course", language,
            ["onset": onset, "start": start, "peak": peak, "end": moment(end, language)]))
      } else {
        said.append(
          words("withdrawal-course-open", language, ["onset": onset, "start": start, "peak": peak]))
      }
      said.append(
        words(
          "withdrawal-height", language,
          ["class": words("class-\(withdrawal.highestClass.rawValue)", language).text, "count": count]))
    } else {
      said += [words("withdrawal-none", language), words("withdrawal-some", language, ["count": count])]
    }
    if isPrecipitated, let medication {
      said.insert(words("precipitated", language, ["medication": medication[language]]), at: 0)
    }
    return said
  }

  private func cravingWords(_ language: Language) -> [Statement] {
    let rows = laterRows
    guard let middle = self["craving"]?.middle, let top = rows.max(by: { middle[$0] < middle[$1] }),
      let end = rows.last
    else { return [] }
    let (high, last) = (middle[top], middle[end])
    if high < 30 || high - last < 5 {
      return [words("craving-low", language, ["high": NumberText.plain(high.rounded(.up))])]
    }
    return [
      words(
        "craving", language,
        [
          "high": NumberText.plain(high.rounded()), "last": NumberText.plain(last.rounded()),
          "peak": moment(band.times[top], language),
        ])
    ]
  }

  private func occupancyWords(_ language: Language) -> [Statement] {
    setting.names.compactMap { drug in
      guard let course = typical.occupancies.first(where: { $0.name == Self.occupancy(of: drug) }) else { return nil }
      let shares = later(course.values)
      guard drug == medication else {
        guard let gone = shares.first(where: { $0.value < 0.01 }) else { return nil }
        return words(
          "occupancy-leaves", language, ["drug": drug[language], "time": moment(gone.time, language)])
      }
      return words(
        "occupancy", language,
        [
          "drug": drug[language],
          "high": NumberText.plain((100 * (shares.map(\.value).max() ?? 0)).rounded()),
          "last": NumberText.plain((100 * (shares.last?.value ?? 0)).rounded()),
        ])
    }
  }

  private func blockadeWords(_ language: Language) -> [Statement] {
    guard blockedDays >= 0.5 else { return [words("blocked-none", language)] }
    let said = words(
      "blocked-days", language, ["days": words("days", language, ["count": NumberText.rough(blockedDays)]).text])
    return isNaltrexone ? [said, words("blocked-danger", language)] : [said]
  }

  private func levelWords(_ language: Language) -> [Statement] {
    guard let medication, let course = typical.concentrations.first(where: { $0.name == medication.en })
    else { return [] }
    let levels = later(course.values).map(\.value)
    let (high, low, last) = (levels.max() ?? 0, levels.min() ?? 0, levels.last ?? 0)
    if plan.id == "go-on" {
      return [
        words(
          "level-between", language,
          ["medication": medication[language], "low": NumberText.rough(low), "high": NumberText.rough(high)])
      ]
    }
    return [
      words(
        "level", language,
        ["medication": medication[language], "high": NumberText.rough(high), "last": NumberText.rough(last)])
    ]
  }

  private func vulnerabilityWords(_ language: Language) -> [Statement] {
    var said: [Statement] = []
    if isNaltrexone {
      if vulnerabilityUnprotected >= 1.3 {
        said.append(
          words("vulnerability-hidden", language, ["times": NumberText.rough(vulnerabilityUnprotected)]))
      }
      said.append(words("vulnerability-naltrexone", language))
    } else if let without = vulnerabilityWithout, vulnerabilityAtEnd >= 1.3 {
      said.append(
        words(
          "vulnerability-kept", language,
          [
            "time": moment(scenario.horizon.value, language), "times": NumberText.rough(vulnerabilityAtEnd),
            "more": NumberText.rough(without),
          ]))
    } else if vulnerabilityAtEnd >= 1.3 {
      said.append(
        words(
          "vulnerability-rise", language,
          ["time": moment(scenario.horizon.value, language), "times": NumberText.rough(vulnerabilityAtEnd)]))
    } else {
      said.append(words("vulnerability-same", language))
    }
    return said + [words("protect", language)]
  }

  /// The values of the typical person from time 0 on.
  private func later(_ values: [Double]) -> [(time: Double, value: Double)] {
    zip(typical.times, values).filter { $0.0 >= 0 }.map { (time: $0.0, value: $0.1) }
  }

  /// A moment: `hour 30`, `day 2`.
  func moment(_ hours: Double, _ language: Language) -> String {
    hours < 36
      ? words("hour-mark", language, ["count": String(Int(hours.rounded()))]).text
      : words("day", language, ["count": String(Int((hours / 24).rounded()))]).text
  }

  /// A stretch of time: `8 hours`, `3 days`.
  private func span(_ hours: Double, _ language: Language) -> String {
    switch hours {
    case ..<0.75: words("less-hour", language).text
    case ..<1.5: words("hour", language).text
    case ..<47.5: words("hours", language, ["count": String(Int(hours.rounded()))]).text
    default: words("days", language, ["count": String(Int((hours / 24).rounded()))]).text
    }
  }
}
