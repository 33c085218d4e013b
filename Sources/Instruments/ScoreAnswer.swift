// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A score as programs read it.
public struct ScoreAnswer: Encodable, Hashable, Sendable {
  /// The value of a scale.
  public struct Value: Encodable, Hashable, Sendable {
    /// The scale's id.
    public let scale: String
    /// The value.
    @ExplicitNull public private(set) var value: Double?
    /// The id of its class.
    @ExplicitNull public private(set) var band: String?
    /// Whether it is positive.
    @ExplicitNull public private(set) var isPositive: Bool?
    /// The LOINC code.
    @ExplicitNull public private(set) var loinc: String?
  }

  /// A red flag with what to do.
  public struct Flag: Encodable, Hashable, Sendable {
    /// The item that raised it.
    public let item: String
    /// What to do: the id of the flow.
    public let flow: String
    /// What to do, in order.
    public let steps: [String]
  }

  /// Whose it is.
  @ExplicitNull public private(set) var id: String?
  /// The instrument's id.
  public let instrument: String
  /// The values.
  public let values: [Value]
  /// The red flags.
  public let flags: [Flag]
  /// What is said of it.
  public let sentences: [Statement]
  /// What it cannot tell.
  public let limits: [Statement]
  /// What to do next.
  public let next: [Statement]

  /// Says a score in `language`.
  public init(
    _ score: Score, of instrument: Instrument, _ library: InstrumentLibrary, _ language: Language, id: String? = nil
  ) {
    let reading = library.reading(score, of: instrument, language)
    _id = ExplicitNull(wrappedValue: id)
    self.instrument = instrument.id
    values = zip(score.values, instrument.scales).map {
      Value(scale: $0.scale, value: $0.value, band: $0.band, isPositive: $0.isPositive, loinc: $1.loinc)
    }
    flags = score.flags.map { flag in
      Flag(
        item: flag.item, flow: flag.flow, steps: library.flow(flag.flow).map { $0.steps.map { $0[language] } } ?? [])
    }
    sentences = reading.results
    limits = reading.limits
    next = reading.next
  }
}
