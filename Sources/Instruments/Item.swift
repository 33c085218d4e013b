// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One thing that an instrument asks or has observed.
public struct Item: Decodable, Sendable {
  /// An answer that can be chosen.
  public struct Option: Decodable, Hashable, Sendable {
    /// What it scores.
    public let score: Int
    /// Its wording.
    public let text: InstrumentText
  }

  /// What a number from a range scores.
  public struct Bin: Decodable, Hashable, Sendable {
    let from: Int
    let to: Int
    let score: Int
  }

  /// The words at the ends of a ruler.
  public struct Ends: Decodable, Hashable, Sendable {
    /// At its least number.
    public let least: InstrumentText
    /// At its greatest.
    public let greatest: InstrumentText
  }

  /// When an item is asked, or does not count: when one of the items was answered with at least `from`.
  public struct Condition: Decodable, Hashable, Sendable {
    let item: String?
    let any: [String]?
    let from: Int

    /// The items that it looks at.
    var items: [String] { [item].compactMap { $0 } + (any ?? []) }
  }

  /// An answer that needs something done at once.
  public struct RedFlag: Decodable, Hashable, Sendable {
    /// The least score that does.
    public let from: Int
    /// What to do: the id of a ``SafetyFlow``.
    public let flow: String
  }

  /// Its id within the instrument.
  public let id: String
  /// Its wording.
  public let text: InstrumentText
  /// The answers to choose from; `nil` where a number is entered.
  public let options: [Option]?
  /// The least and the greatest number that can be entered; `nil` where an answer is chosen.
  public let range: [Int]?
  /// What entered numbers score; `nil` where they count as they are.
  let bins: [Bin]?
  /// The words at the ends of a ruler.
  public let ends: Ends?
  /// The LOINC code; `nil` where none is confirmed.
  public let loinc: String?
  /// When it is asked; `nil` for always.
  public let when: Condition?
  /// When its score does not count; `nil` for always.
  public let notCountedWhen: Condition?
  /// The answer that needs something done at once.
  public let redFlag: RedFlag?
  let optional: Bool?
  let unscored: Bool?
  let reversed: Bool?

  /// Whether it is asked after these answers, by the items' ids.
  public func isAsked(after answers: [String: Int]) -> Bool {
    guard let when else { return true }
    return when.items.contains { answers[$0].map { $0 >= when.from } ?? false }
  }

  /// Whether it may be left out.
  public var isOptional: Bool { optional == true }
  /// Whether its answer counts in no scale by itself.
  public var isUnscored: Bool { unscored == true }

  /// The legal answers.
  public var legal: [Int] {
    if let options { return options.map(\.score) }
    guard let range, range.count == 2, range[0] <= range[1] else { return [] }
    return Array(range[0]...range[1])
  }

  /// What a legal answer scores.
  func score(_ answer: Int) -> Int {
    let score = bins.flatMap { bins in bins.first { ($0.from...$0.to).contains(answer) }?.score } ?? answer
    guard reversed == true else { return score }
    let scores = options?.map(\.score) ?? range ?? [0, 0]
    return (scores.min() ?? 0) + (scores.max() ?? 0) - score
  }
}
