// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Synchronization

/// Counts people in bins while they are simulated, from any number of threads. Since counting is adding whole numbers,
/// neither the order of people nor the number of threads changes the result.
final class EnsembleTally: Sendable {
  /// The counts of some of the rows; threads that count at the same time count in different stripes.
  private final class Stripe: Sendable {
    let rows: Range<Int>
    let counts: Mutex<[UInt32]>

    init(rows: Range<Int>, size: Int) {
      self.rows = rows
      counts = Mutex(Array(repeating: 0, count: size))
    }
  }

  private let header: EnsembleHeader
  private let stripes: [Stripe]
  private let happened: Mutex<[UInt32]>
  private let moments: Mutex<[[UInt32]]>

  init(_ header: EnsembleHeader) {
    self.header = header
    let rows = header.times.count
    let height = max(1, (rows + 15) / 16)
    stripes = stride(from: 0, to: rows, by: height).map { first in
      let rows = first..<min(first + height, rows)
      return Stripe(rows: rows, size: rows.count * header.rowSize)
    }
    happened = Mutex(Array(repeating: 0, count: rows * header.happenings.count))
    moments = Mutex(header.moments.map { Array(repeating: 0, count: $0.bins) })
  }

  /// Adds some people.
  /// - Parameter number: Which of the groups of people it is; spreads threads over the stripes.
  func add(_ group: EnsembleGroup, number: Int) {
    let sizes = header.quantities.map(\.bins.count)
    for turn in stripes.indices {
      let stripe = stripes[(turn + number) % stripes.count]
      stripe.counts.withLock { counts in
        counts.withUnsafeMutableBufferPointer { counts in
          guard var bins = counts.baseAddress else { return }
          for row in stripe.rows {
            for place in sizes.indices {
              group.count(row: row, quantity: place, into: bins)
              bins += sizes[place]
            }
          }
        }
      }
    }
    happened.withLock { counts in
      for (place, row) in group.happened { counts[place * header.times.count + row] += 1 }
    }
    moments.withLock { counts in
      for (place, bin) in group.moments { counts[place][min(bin, counts[place].count - 1)] += 1 }
    }
  }

  /// All counts, by row, then happening, then moment; they are handed over, not copied, and the tally is empty after.
  func handOver() -> [UInt32] {
    var all: [UInt32] = []
    all.reserveCapacity(header.size)
    for stripe in stripes {
      all += stripe.counts.withLock { counts in
        defer { counts = [] }
        return counts
      }
    }
    happened.withLock { all += $0 }
    moments.withLock { for counts in $0 { all += counts } }
    return all
  }
}
