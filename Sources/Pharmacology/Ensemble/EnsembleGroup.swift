// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The bins of some hundreds of people who were simulated by one thread, kept until they are counted together: counting
/// person by person would go through all counts for each.
final class EnsembleGroup {
  /// How many people a group has at most.
  static let greatest = 128

  private let header: EnsembleHeader
  /// The bins of eight people after those of eight others; within, in the order of rows and quantities.
  private let memory: UnsafeMutablePointer<SIMD8<UInt16>>
  private let cells: Int
  private(set) var count = 0
  /// For each that happened to a person, what and at which row first.
  private(set) var happened: [(happening: Int, row: Int)] = []
  /// For each key moment of a person, which and its bin.
  private(set) var moments: [(moment: Int, bin: Int)] = []
  private let binning: [LaneBins]
  /// The first row at which each happening holds for the eight people at hand, −1 for none.
  private var firsts: [Lanes]
  private let watched: [Int]
  private let firstRow: Int

  init(_ header: EnsembleHeader, capacity: Int) {
    self.header = header
    cells = header.times.count * header.quantities.count
    memory = .allocate(capacity: cells * ((capacity + Lanes.people - 1) / Lanes.people))
    binning = header.quantities.map { LaneBins($0.bins) }
    firsts = header.happenings.map { _ in Lanes(repeating: -1) }
    happened.reserveCapacity(capacity * header.happenings.count)
    moments.reserveCapacity(capacity * header.moments.count)
    watched = header.happenings.map { happening in
      header.quantities.firstIndex { $0.name == happening.quantity } ?? 0
    }
    firstRow = header.times.firstIndex { $0 >= 0 } ?? header.times.count
  }

  deinit {
    memory.deallocate()
  }

  /// Forgets the people.
  func clear() {
    count = 0
    happened.removeAll(keepingCapacity: true)
    moments.removeAll(keepingCapacity: true)
  }

  /// Puts rows of the eight people who come next into bins.
  func add(_ rows: Range<Int>, _ values: UnsafePointer<Lanes>) {
    let width = binning.count
    let first = memory + count / Lanes.people * cells + rows.lowerBound * width
    var cell = 0
    binning.withUnsafeBufferPointer { binning in
      for _ in rows {
        for quantity in binning {
          first[cell] = quantity.bins(values[cell])
          cell &+= 1
        }
      }
    }
    for (number, happening) in header.happenings.enumerated() {
      for row in rows where row >= firstRow {
        let value = values[(row - rows.lowerBound) * width + watched[number]]
        let isSo = happening.isBelow ? value .< happening.threshold : value .>= happening.threshold
        firsts[number].replace(with: Double(row), where: isSo .& (firsts[number] .< 0))
      }
    }
  }

  /// Ends with those eight, of whom the first `people` count.
  func finish(_ result: LaneResult, people: Int) {
    for (number, rows) in firsts.enumerated() {
      for lane in 0..<people where rows[lane] >= 0 { happened.append((number, Int(rows[lane]))) }
      firsts[number] = Lanes(repeating: -1)
    }
    let found =
      [
        result.onset, result.peak, result.peakCOWS, result.end, result.hoursInWithdrawal, result.daysBlocked * 24,
      ] + result.below2.map(\.times)
    for (moment, values) in found.enumerated() {
      for lane in 0..<people where values[lane] >= 0 {
        moments.append((moment, Int((values[lane] / header.moments[moment].width).rounded())))
      }
    }
    count += people
  }

  /// Counts the people in the bins of a quantity at a row, which begin at `counts`.
  @inline(__always)
  func count(row: Int, quantity: Int, into counts: UnsafeMutablePointer<UInt32>) {
    var bins = memory + (row &* binning.count &+ quantity)
    for _ in 0..<(count / Lanes.people) {
      for lane in 0..<Lanes.people { counts[Int(bins.pointee[lane])] &+= 1 }
      bins += cells
    }
    for lane in 0..<(count % Lanes.people) { counts[Int(bins.pointee[lane])] &+= 1 }
  }
}
