// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Benchmark
import CAllocations
import Pharmacology

/// Many people at once: what is measured, and what must hold.
struct EnsembleJob {
  private static let people = 4_096
  private let simulation: Simulation

  init(_ simulation: Simulation) {
    self.simulation = simulation
  }

  private func scenario(days: Double) -> Scenario {
    Scenario(maintenance: Maintenance(medication: "methadone-oral", mg: 80, every: 24), horizon: .days(days))
  }

  private func run(_ people: Int, days: Double, threads: Int) throws -> EnsembleSummary {
    try Ensemble(simulation: simulation, population: Population(count: people)).run(
      scenario(days: days), threads: threads)
  }

  func register() {
    let configuration = Benchmark.Configuration(
      metrics: [.wallClock, .cpuTotal, .throughput, .peakMemoryResident], scalingFactor: .one,
      maxDuration: .seconds(15), maxIterations: 10)
    for threads in [1, 2] {
      let name = "many people: \(Self.people), 30 days, all outputs hourly, \(threads) thread\(threads == 1 ? "" : "s")"
      Benchmark(name, configuration: configuration) { _ in
        blackHole(try run(Self.people, days: 30, threads: threads))
      }
    }
    Benchmark(
      "many people: 100,000, 90 days, all outputs hourly, memory",
      configuration: .init(
        metrics: [.wallClock, .peakMemoryResident], scalingFactor: .one, maxDuration: .seconds(30), maxIterations: 1)
    ) { _ in
      blackHole(try run(100_000, days: 90, threads: 2))
    }
    Benchmark("many people: a band of 200 for a page, 30 days", configuration: configuration) { _ in
      blackHole(try Ensemble.band(for: scenario(days: 30), simulation: simulation))
    }
    Benchmark("many people: no memory is asked for while time goes by", configuration: .init(maxIterations: 1)) {
      benchmark in
      let (ten, twenty) = (try allocations(days: 10), try allocations(days: 20))
      if ten != twenty {
        benchmark.error("128 people ask for memory \(ten) times in 10 days, \(twenty) times in 20")
      }
    }
  }

  /// How much more often 512 people ask for memory than 384.
  private func allocations(days: Double) throws -> UInt {
    func count(_ people: Int) throws -> UInt {
      _ = try run(people, days: days, threads: 1)
      let before = evenkeel_allocations()
      _ = try run(people, days: days, threads: 1)
      return evenkeel_allocations() - before
    }
    return try count(512) - (try count(384))
  }
}
