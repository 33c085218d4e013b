// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// What an ensemble comes to: how many people there are in each bin of each quantity at each row.
///
/// A quantile read from it is off by at most half a bin: 0.05 COWS points, 0.1 percentage points, 1 % of a concentration.
public struct EnsembleSummary: Sendable, Hashable {
  private(set) var header: EnsembleHeader
  private(set) var counts: [UInt32]

  init(header: EnsembleHeader, counts: [UInt32]) {
    self.header = header
    self.counts = counts
  }

  /// A share of people, and when.
  public struct Chance: Hashable, Sendable {
    /// What happens.
    public let happening: Happening
    /// To how many.
    public let people: Int
    /// Of the people to whom it happens, the quantiles of the first time, h.
    public let times: [Double]
  }

  /// A key moment.
  public struct Moment: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// `h` or `1`.
    public let unit: String
    /// How many people have it.
    public let people: Int
    /// Their quantiles.
    public let values: [Double]
  }

  /// The scenario.
  public var scenario: Scenario { header.scenario }
  /// How many people are counted.
  public var people: Int { header.count }
  /// The whole population; more than are counted where shards are missing.
  public var population: Population { header.population }
  /// Hours from time 0 of each row.
  public var times: [Double] { header.times }
  /// The quantities.
  public var quantities: [Quantity] { header.quantities }

  /// For each of `percents` the values below or at which so many percent of the people are, for each row.
  /// - Parameters:
  ///   - quantity: The place of the quantity in ``quantities``.
  ///   - percents: In rising order, each above 0 and up to 100.
  public func quantiles(_ quantity: Int, percents: [Double]) -> [[Double]] {
    let bins = header.quantities[quantity].bins
    let offset = header.quantities[..<quantity].reduce(0) { $0 + $1.bins.count }
    let values = (0..<bins.count).map(bins.value)
    let rowSize = header.rowSize
    var result = percents.map { _ in [Double]() }
    for row in header.times.indices {
      let begin = row * rowSize + offset
      let places = Self.places(in: counts[begin..<(begin + bins.count)], people: people, percents: percents)
      for (number, place) in places.enumerated() { result[number].append(values[place]) }
    }
    return result
  }

  /// The key moments with their quantiles.
  public func moments(percents: [Double]) -> [Moment] {
    var begin = header.times.count * (header.rowSize + header.happenings.count)
    return header.moments.map { moment in
      let counts = counts[begin..<(begin + moment.bins)]
      begin += moment.bins
      let people = counts.reduce(0) { $0 + Int($1) }
      return Moment(
        name: moment.name, unit: moment.unit, people: people,
        values: people == 0
          ? [] : Self.places(in: counts, people: people, percents: percents).map { Double($0) * moment.width })
    }
  }

  /// How many people each happening comes to, and when first.
  public func chances(percents: [Double]) -> [Chance] {
    header.happenings.enumerated().map { number, happening in
      let begin = header.times.count * (header.rowSize + number)
      let counts = counts[begin..<(begin + header.times.count)]
      let people = counts.reduce(0) { $0 + Int($1) }
      return Chance(
        happening: happening, people: people,
        times: people == 0
          ? [] : Self.places(in: counts, people: people, percents: percents).map { header.times[$0] })
    }
  }

  /// The bins of the people with the ranks that belong to `percents`: of 200 people and 5 percent, the tenth.
  private static func places(in counts: ArraySlice<UInt32>, people: Int, percents: [Double]) -> [Int] {
    var places: [Int] = []
    var sum = 0
    var bin = 0
    counts.withUnsafeBufferPointer { counts in
      for percent in percents {
        let rank = max(1, Int((percent / 100 * Double(people)).rounded(.up)))
        while bin < counts.count, sum + Int(counts[bin]) < rank {
          sum += Int(counts[bin])
          bin += 1
        }
        places.append(min(bin, counts.count - 1))
      }
    }
    return places
  }

  /// Parts together.
  /// - Throws: ``EnsembleFileError`` where they are not parts of one ensemble, or count somebody twice.
  public static func merged(_ parts: [EnsembleSummary]) throws(EnsembleFileError) -> EnsembleSummary {
    guard var all = parts.first else { throw .nothing }
    for (number, part) in parts.enumerated().dropFirst() { try all.add(part, part: number + 1) }
    return all
  }

  /// Adds another part.
  /// - Parameter part: Its number, from 1, for the words of an error.
  /// - Throws: ``EnsembleFileError`` where it is of another ensemble, or counts people who are counted already; then
  ///   nothing is added.
  public mutating func add(_ other: EnsembleSummary, part: Int) throws(EnsembleFileError) {
    var same = other.header
    same.people = header.people
    guard same == header else { throw .different(part: part) }
    let people = try Self.union(header.people + other.header.people, part: part)
    var sums = counts
    for (place, count) in other.counts.enumerated() {
      let (sum, isTooMuch) = sums[place].addingReportingOverflow(count)
      guard !isTooMuch else { throw .damaged }
      sums[place] = sum
    }
    header.people = people
    counts = sums
  }

  private static func union(_ ranges: [Range<Int>], part: Int) throws(EnsembleFileError) -> [Range<Int>] {
    var union: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = union.last, range.lowerBound <= last.upperBound else {
        union.append(range)
        continue
      }
      guard range.lowerBound == last.upperBound else { throw .twice(part: part) }
      union[union.count - 1] = last.lowerBound..<range.upperBound
    }
    return union
  }
}
