// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// An instrument as programs read it.
public struct InstrumentAnswer: Encodable, Hashable, Sendable {
  /// An item.
  public struct Item: Encodable, Hashable, Sendable {
    /// Its id.
    public let id: String
    /// Its wording.
    public let text: InstrumentText
    /// The legal answers.
    public let legal: [Int]
    /// The wording of the answers, where they are chosen.
    public let options: [String: InstrumentText]
    /// Whether it may be left out.
    public let optional: Bool
    /// The LOINC code.
    @ExplicitNull public private(set) var loinc: String?
  }

  /// A scale.
  public struct Scale: Encodable, Hashable, Sendable {
    /// A class.
    public struct Band: Encodable, Hashable, Sendable {
      /// Its id.
      public let id: String
      /// Its name.
      public let name: InstrumentText
      /// The least value.
      public let from: Int
      /// The greatest value.
      public let to: Int
    }

    /// Its id.
    public let id: String
    /// Its name.
    public let name: InstrumentText
    /// The least value.
    public let least: Int
    /// The greatest value.
    public let greatest: Int
    /// The classes.
    public let bands: [Band]
  }

  /// Its id.
  public let id: String
  /// Its name.
  public let name: InstrumentText
  /// What it is about.
  public let about: InstrumentText
  /// Who rates.
  public let rater: Instrument.Rater
  /// Which version it is.
  public let version: String
  /// The key of the publication.
  public let source: String
  /// Under which sentence it may be used.
  public let licence: String
  /// The languages of its wording.
  public let languages: [Language]
  /// The items.
  public let items: [Item]
  /// The scales.
  public let scales: [Scale]

  /// Shows `instrument`.
  public init(_ instrument: Instrument) {
    id = instrument.id
    name = instrument.name
    about = instrument.about
    rater = instrument.rater
    version = instrument.version
    source = instrument.source
    licence = instrument.licence.text
    languages = instrument.languages
    items = instrument.items.map { item in
      Item(
        id: item.id, text: item.text, legal: item.legal,
        options: Dictionary((item.options ?? []).map { (String($0.score), $0.text) }) { first, _ in first },
        optional: item.isOptional, loinc: item.loinc)
    }
    scales = instrument.scales.map { scale in
      Scale(
        id: scale.id, name: scale.name, least: scale.range[0], greatest: scale.range[1],
        bands: scale.bands.map { Scale.Band(id: $0.id, name: $0.name, from: $0.from, to: $0.to) })
    }
  }
}
