// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// The instruments that ship with Evenkeel, and what to do after red flags.
public struct InstrumentLibrary: Sendable {
  /// The instruments, in the order in which a list shows them.
  public let instruments: [Instrument]
  /// What to do after red flags.
  public let flows: [SafetyFlow]

  /// Totals of instruments that are not shipped.
  public let totals: [ForeignTotal]
  let words: StatementBook

  /// First what a person asks themselves, then what clinicians rate.
  private static let order = [
    "single-question", "taps-1", "taps-2-opioids", "oud-signs", "early-signs", "family-signs", "craving",
    "symptom-diary", "readiness", "bam", "phq-2", "phq-9", "gad-2", "gad-7", "audit-c", "peg", "cows", "ciwa-ar", "asq",
  ]

  /// Reads what ships with Evenkeel.
  /// - Throws: ``InstrumentError/damaged(file:problems:)``.
  public init() throws(InstrumentError) {
    flows = try Self.decode([SafetyFlow].self, from: Self.resource("flows"), file: "flows.json")
    totals = try Self.decode([ForeignTotal].self, from: Self.resource("totals"), file: "totals.json")
    var words = StatementBook()
    do {
      try words.add(json: Self.resource("reading"), file: "reading.json")
    } catch {
      throw .damaged(file: "reading.json", problems: ["it cannot be read"])
    }
    self.words = words
    var instruments: [Instrument] = []
    for id in Self.order {
      instruments.append(try Self.instrument(Self.resource(id), file: "\(id).json", flows: flows))
    }
    self.instruments = instruments
  }

  /// The instrument called `id`.
  /// - Throws: ``InstrumentError/unknownInstrument(known:)``.
  public func instrument(_ id: String) throws(InstrumentError) -> Instrument {
    guard let instrument = instruments.first(where: { $0.id == id }) else {
      throw .unknownInstrument(known: instruments.map(\.id))
    }
    return instrument
  }

  /// The safety flow called `id`.
  public func flow(_ id: String) -> SafetyFlow? {
    flows.first { $0.id == id }
  }

  /// An instrument of one's own, such as one that a licence has been bought for.
  /// - Throws: ``InstrumentError/damaged(file:problems:)`` with all that does not hold together.
  public func instrument(json: Data, file: String) throws(InstrumentError) -> Instrument {
    try Self.instrument(json, file: file, flows: flows)
  }

  private static func instrument(_ json: Data, file: String, flows: [SafetyFlow]) throws(InstrumentError) -> Instrument
  {
    let instrument = try decode(Instrument.self, from: json, file: file)
    let problems = DefinitionCheck(instrument, flows: Set(flows.map(\.id))).problems
    guard problems.isEmpty else { throw .damaged(file: file, problems: problems) }
    return instrument
  }

  private static func resource(_ name: String) throws(InstrumentError) -> Data {
    guard let url = Bundle.module.url(forResource: name, withExtension: "json"), let data = try? Data(contentsOf: url)
    else { throw .damaged(file: "\(name).json", problems: ["it cannot be read"]) }
    return data
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, from json: Data, file: String
  ) throws(InstrumentError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: json)
    } catch let DecodingError.keyNotFound(key, context) {
      throw .damaged(file: file, problems: ["\(path(context)) lacks \(key.stringValue)"])
    } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context) {
      throw .damaged(file: file, problems: ["\(path(context)) has the wrong type"])
    } catch let DecodingError.dataCorrupted(context) where !context.codingPath.isEmpty {
      throw .damaged(file: file, problems: ["\(path(context)) is not known"])
    } catch {
      throw .damaged(file: file, problems: ["it is not JSON"])
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    let steps = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return steps.isEmpty ? "the whole" : steps.joined(separator: "/")
  }
}

extension InstrumentLibrary {
  /// The sources of everything that ships here.
  public static var citedSources: CitedSources { CitedSources(in: .module) }
}
