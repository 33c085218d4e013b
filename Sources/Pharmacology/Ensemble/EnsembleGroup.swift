// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The bins of some hundreds of people who were simulated by one thread, kept until they are counted together: counting
/// person by person would go through all counts for each.
final class EnsembleGroup {
  /// How many people a group has at most.
  static let greatest = 256

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
  private let height: Int
  private let watched: [Int]
  private let firstRow: Int

  init(_ header: EnsembleHeader, capacity: Int) {
    self.header = header
    cells = header.times.count * header.quantities.count
    memory = .allocate(capacity: cells * ((capacity + Lanes.people - 1) / Lanes.people))
    binning = header.quantities.map { LaneBins($0.bins) }
    height = header.times.count
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

  /// Adds the first `people` lanes.
  func add(_ rows: UnsafeMutableBufferPointer<Lanes>, _ result: LaneResult, people: Int) {
    let width = binning.count
    let first = memory + count / Lanes.people * cells
    var cell = 0
    binning.withUnsafeBufferPointer { binning in
      for _ in 0..<height {
        for quantity in binning {
          first[cell] = quantity.bins(rows[cell])
          cell &+= 1
        }
      }
    }
    for lane in 0..<people {
      for (number, happening) in header.happenings.enumerated() {
        for row in firstRow..<header.times.count {
          let value = rows[row * width + watched[number]][lane]
          guard happening.isBelow ? value < happening.threshold : value >= happening.threshold else { continue }
          happened.append((number, row))
          break
        }
      }
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
