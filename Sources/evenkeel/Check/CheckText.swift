// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Instruments

/// Writes instruments and readings for a terminal.
enum CheckText {
  /// All instruments.
  static func list(_ library: InstrumentLibrary, _ language: Language) -> String {
    let languages = library.instruments.map { $0.languages.map(\.rawValue).joined(separator: ", ") }
    return AlignedColumns.text(
      [library.instruments.map(\.id), languages, library.instruments.map { $0.about[language] }], leading: 3)
  }

  /// What a score means: what to do at once comes first.
  static func words(_ reading: Reading, _ instrument: Instrument, _ language: Language) -> String {
    var lines: [String] = []
    for flow in reading.flows {
      lines += ["! \(flow.title[language])"] + flow.steps.map { "  \($0[language])" } + [""]
    }
    lines += [instrument.name[language]] + reading.results.map { "  \($0.text)" }
    if !reading.next.isEmpty { lines += [""] + reading.next.map { "> \($0.text)" } }
    lines += [""] + reading.limits.map { "- \($0.text)" }
    return (lines + ["", "\(instrument.version). \(instrument.licence.text)"]).joined(separator: "\n")
  }

  /// A value with as few digits as it needs.
  static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
