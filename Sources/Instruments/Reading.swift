// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A score in words: what to do at once, what it is, what it cannot tell, what comes next.
public struct Reading: Sendable {
  /// What to do at once; empty without red flags.
  public let flows: [SafetyFlow]
  /// The values in sentences.
  public let results: [Statement]
  /// What the result cannot tell.
  public let limits: [Statement]
  /// What to do next.
  public let next: [Statement]
}

extension InstrumentLibrary {
  /// Says what a score means.
  public func reading(_ score: Score, of instrument: Instrument, _ language: Language) -> Reading {
    var seen: Set<String> = []
    let flows = score.flags.compactMap { seen.insert($0.flow).inserted ? flow($0.flow) : nil }
    func said(_ statements: [InstrumentStatement]) -> [Statement] {
      statements.map { Statement($0[language], source: $0.source) }
    }
    return Reading(
      flows: flows,
      results: zip(score.values, instrument.scales).flatMap { sentences($0, of: $1, instrument, language) },
      limits: said(instrument.limits), next: said(instrument.next))
  }

  private func sentences(
    _ value: Score.Value, of scale: Scale, _ instrument: Instrument, _ language: Language
  ) -> [Statement] {
    let name = scale.name[language]
    guard let number = value.value else { return [words("value-none", language, ["scale": name])] }
    let band = scale.bands.first { $0.id == value.band }
    let numbers: KeyValuePairs = [
      "scale": name, "value": Self.text(number), "least": String(scale.range[0]), "greatest": String(scale.range[1]),
      "band": band?.name[language] ?? "",
    ]
    var said = [
      Statement(words(band == nil ? "value" : "value-band", language, numbers).text, source: instrument.source)
    ]
    guard scale.positive != nil else { return said }
    let id =
      switch value.isPositive {
      case true: "positive"
      case false: "negative"
      case nil: "open"
      }
    said.append(words(id, language, ["scale": name]))
    return said
  }

  /// A value with at most one digit after the point.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
