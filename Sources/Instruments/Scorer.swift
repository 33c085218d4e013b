// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Scores an instrument, prepared once for many answers.
public struct Scorer: Sendable {
  /// An item, ready for scoring.
  private struct Step: Sendable {
    let id: String
    let lowest: Int
    /// The score of each answer from `lowest` on; ``illegal`` for none.
    let scores: [Int]
    let isOptional: Bool
    let when: (places: [Int], from: Int)?
    let uncounted: (places: [Int], from: Int)?
    let flag: Item.RedFlag?
  }

  private struct Sum: Sendable {
    let scale: Scale
    let places: [Int]
  }

  private static let illegal = Int.min
  /// The instrument.
  public let instrument: Instrument
  private let steps: [Step]
  private let sums: [Sum]
  private let places: [String: Int]

  /// Prepares an instrument.
  public init(_ instrument: Instrument) {
    self.instrument = instrument
    let places = Dictionary(instrument.items.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    self.places = places
    func condition(_ condition: Item.Condition?) -> (places: [Int], from: Int)? {
      condition.map { ($0.items.compactMap { places[$0] }, $0.from) }
    }
    steps = instrument.items.map { item in
      let legal = item.legal
      let lowest = legal.min() ?? 0
      var scores = [Int](repeating: Self.illegal, count: (legal.max() ?? 0) - lowest + 1)
      for answer in legal { scores[answer - lowest] = item.score(answer) }
      return Step(
        id: item.id, lowest: lowest, scores: scores, isOptional: item.isOptional, when: condition(item.when),
        uncounted: condition(item.notCountedWhen), flag: item.redFlag)
    }
    sums = instrument.scales.map { scale in
      Sum(scale: scale, places: instrument.items(of: scale).compactMap { places[$0.id] })
    }
  }

  /// Scores answers by the items' ids.
  /// - Parameter person: What thresholds may depend on.
  /// - Throws: ``InstrumentError`` for an unknown item, a missing, an illegal or an unasked answer.
  public func score(_ answers: [String: Int], for person: PersonFacts = PersonFacts()) throws(InstrumentError) -> Score
  {
    var row = [Int?](repeating: nil, count: steps.count)
    for (item, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard let place = places[item] else { throw .unknownItem(item: item, known: instrument.items.map(\.id)) }
      row[place] = answer
    }
    return try score(row: row, for: person)
  }

  /// Scores answers in the order of the items; `nil` where there is none.
  public func score(row: [Int?], for person: PersonFacts = PersonFacts()) throws(InstrumentError) -> Score {
    var flags: [Score.Flag] = []
    for (place, step) in steps.enumerated() {
      let isAsked = step.when.map { Self.holds($0, row) } ?? true
      guard let answer = row[place] else {
        if isAsked, !step.isOptional { throw .missing(item: step.id) }
        continue
      }
      guard isAsked else { throw .notAsked(item: step.id) }
      guard step.scores.indices.contains(answer - step.lowest), step.scores[answer - step.lowest] != Self.illegal
      else { throw .illegal(item: step.id, legal: instrument.items[place].legal) }
      if let flag = step.flag, answer >= flag.from { flags.append(Score.Flag(item: step.id, flow: flag.flow)) }
    }
    return Score(values: sums.map { value($0, row, person) }, flags: flags)
  }

  private static func holds(_ condition: (places: [Int], from: Int), _ row: [Int?]) -> Bool {
    condition.places.contains { place in row[place].map { $0 >= condition.from } ?? false }
  }

  private func value(_ sum: Sum, _ row: [Int?], _ person: PersonFacts) -> Score.Value {
    var total = 0
    var isAnswered = false
    for place in sum.places {
      let step = steps[place]
      guard let answer = row[place] else { continue }
      isAnswered = true
      if let uncounted = step.uncounted, Self.holds(uncounted, row) { continue }
      total += step.scores[answer - step.lowest]
    }
    if sum.scale.rule == .value, !isAnswered {
      return Score.Value(scale: sum.scale.id, value: nil, band: nil, isPositive: nil)
    }
    let value = sum.scale.rule == .mean ? Double(total) / Double(max(1, sum.places.count)) : Double(total)
    return Score.Value(
      scale: sum.scale.id, value: value, band: sum.scale.band(value)?.id,
      isPositive: sum.scale.isPositive(value, for: person))
  }
}
