// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// An instrument whose wording may not be shipped, but whose total, taken elsewhere, can be read by its published
/// classes.
public struct ForeignTotal: Decodable, Sendable {
  /// Its id, such as `sows`.
  public let id: String
  /// Its name.
  public let name: InstrumentText
  /// The least and the greatest total.
  public let range: [Int]
  /// The key of the publication.
  public let source: String
  /// The classes; `nil` where none are published.
  let bands: [Scale.Band]?
  /// From which total on it is positive; `nil` where no threshold is published.
  let positiveFrom: Int?
}

extension InstrumentLibrary {
  /// What a total means that was taken elsewhere.
  /// - Throws: ``InstrumentError/unknownInstrument(known:)``, ``InstrumentError/illegal(item:legal:)``.
  public func reading(
    total: Int, of id: String, _ language: Language
  ) throws(InstrumentError) -> [Statement] {
    guard let foreign = totals.first(where: { $0.id == id }) else {
      throw .unknownInstrument(known: totals.map(\.id))
    }
    guard (foreign.range[0]...foreign.range[1]).contains(total) else {
      throw .illegal(item: id, legal: Array(foreign.range[0]...foreign.range[1]))
    }
    let band = foreign.bands?.first { ($0.from...$0.to).contains(total) }
    let numbers: KeyValuePairs = [
      "name": foreign.name[language], "value": String(total), "least": String(foreign.range[0]),
      "greatest": String(foreign.range[1]), "band": band?.name[language] ?? "",
    ]
    var said = [
      Statement(words(band == nil ? "total" : "total-band", language, numbers).text, source: foreign.source)
    ]
    if let from = foreign.positiveFrom {
      said.append(words(total >= from ? "positive" : "negative", language, ["scale": foreign.name[language]]))
    }
    return said
  }
}
