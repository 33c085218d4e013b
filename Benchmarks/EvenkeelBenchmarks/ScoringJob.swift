// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Benchmark
import Instruments

/// A million people's answers to COWS, scored on one core.
struct ScoringJob {
  static let people = 1_000_000
  private let scorer: Scorer
  private let rows: [[Int?]]

  init(_ library: InstrumentLibrary) throws {
    let instrument = try library.instrument("cows")
    scorer = Scorer(instrument)
    let legal = instrument.items.map(\.legal)
    // A thousand different rows, each used a thousand times.
    rows = (0..<1_000).map { person in
      legal.enumerated().map { place, answers in answers[(person * 31 + place * 17 + person / 7) % answers.count] }
    }
  }

  func register() {
    let configuration = Benchmark.Configuration(
      metrics: [.wallClock, .cpuTotal, .peakMemoryResident], scalingFactor: .one, maxDuration: .seconds(20),
      maxIterations: 10)
    Benchmark("score COWS of 1,000,000 people on one core", configuration: configuration) { _ in
      var total = 0.0
      for person in 0..<Self.people {
        total += try scorer.score(row: rows[person % rows.count]).values[0].value ?? 0
      }
      blackHole(total)
    }
  }
}
