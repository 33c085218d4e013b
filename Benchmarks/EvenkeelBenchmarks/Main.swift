// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Benchmark
import EvenkeelWeb
import Foundation
import HummingbirdTesting
import Instruments
import Pharmacology
import Programs

/// The real directory, installed in a temporary folder; without `../shared/data` there is nothing to measure.
let benchmarks: @Sendable () -> Void = {
  let metrics: [BenchmarkMetric] = [.wallClock, .cpuTotal, .peakMemoryResident]
  let short = Benchmark.Configuration(metrics: metrics, scalingFactor: .one, maxDuration: .seconds(3))
  let long = Benchmark.Configuration(
    metrics: metrics, scalingFactor: .one, maxDuration: .seconds(30), maxIterations: 5)
  if let simulation = try? Simulation.bundled() {
    for (name, scenario) in SimulationJob.scenarios {
      Benchmark("simulate one person, 90 days, all outputs hourly: \(name)", configuration: short) { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try simulation.run(scenario)) }
      }
    }
  }
  if let simulation = try? Simulation.bundled() { EnsembleJob(simulation).register() }
  if let library = try? InstrumentLibrary(), let job = try? ScoringJob(library) { job.register() }
  guard let fixture = try? Fixture() else {
    Benchmark("no directory in ../shared/data: nothing is measured", configuration: long) { _ in }
    return
  }
  let index = fixture.index

  for (name, wishes) in [("two musts", Job.wishes), ("no musts", Job.soft)] {
    Benchmark("search nationwide, five wishes, \(name): index", configuration: short) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(index.search(Job.request(wishes))) }
    }
    let scan = PlainScan(index: index, wishes: wishes)
    Benchmark("search nationwide, five wishes, \(name): plain scan", configuration: short) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(scan.search(Job.request(wishes))) }
    }
    guard let sqlite = try? SQLiteSearch(index: index) else { continue }
    let statement = sqlite.statement(wishes)
    Benchmark("search nationwide, five wishes, \(name): SQLite bitmasks", configuration: short) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(try sqlite.search(Job.request(wishes), sql: statement)) }
    }
    let near = sqlite.statement(wishes, within: true)
    Benchmark("search within 50 miles, five wishes, \(name): SQLite R*Tree and bitmasks", configuration: short) {
      benchmark in
      for _ in benchmark.scaledIterations { blackHole(try sqlite.search(Job.request(wishes, within: 50), sql: near)) }
    }
    Benchmark("search within 50 miles, five wishes, \(name): index", configuration: short) { benchmark in
      for _ in benchmark.scaledIterations { blackHole(index.search(Job.request(wishes, within: 50))) }
    }
  }

  Benchmark("import the 2023 workbook", configuration: long) { _ in
    blackHole(try fixture.importWorkbook())
  }
  Benchmark("start to first answer: gazetteer, directory, index, search", configuration: long) { _ in
    let finder = try Finder(directory: fixture.directory)
    blackHole(try finder.find(SearchQuery(near: .name("25301"), wishes: Job.wishes)))
  }
  for (name, path, fields) in Job.pages {
    Benchmark("\(name) through the router", configuration: short) { benchmark in
      // The visit ends before this closure does, so only one task ever touches the benchmark.
      nonisolated(unsafe) let benchmark = benchmark
      try await fixture.visit(path, fields) { page in
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try await page()) }
        benchmark.stopMeasurement()
      }
    }
  }
}
