// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
]

// The engine for many people at once is several times faster when it may use the vectors of the processor at hand.
// script/server and script/bench say which: "haswell" (AVX2) or "skylake-avx512"; without it the code runs everywhere.
// It is a variable and not a setting, since a package with such flags could not be used by another.
let engine: [SwiftSetting] =
  Context.environment["EVENKEEL_CPU"].map {
    [.unsafeFlags(["-Xcc", "-march=\($0)"]), .define("EVENKEEL_FUSED")]
  } ?? []

// Without optimization the engine takes a hundred times as long, and pages in tests with it.
let quick: [SwiftSetting] =
  Context.environment["EVENKEEL_QUICK"] == nil
  ? [] : [.unsafeFlags(["-O", "-whole-module-optimization", "-num-threads", "2"], .when(configuration: .debug))]

let package = Package(
  name: "Evenkeel",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Evidence", targets: ["Evidence"]),
    .library(name: "Pharmacology", targets: ["Pharmacology"]),
    .library(name: "Programs", targets: ["Programs"]),
    .library(name: "Guide", targets: ["Guide"]),
    .library(name: "Instruments", targets: ["Instruments"]),
    .library(name: "Treatment", targets: ["Treatment"]),
    .library(name: "EvenkeelWeb", targets: ["EvenkeelWeb"]),
    .executable(name: "evenkeel", targets: ["evenkeel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Evidence",
      resources: [.process("Resources")],
      swiftSettings: strict
    ),
    .target(
      name: "Pharmacology",
      dependencies: ["Evidence"],
      resources: [.process("Resources")],
      swiftSettings: strict + engine + quick
    ),
    .target(name: "Charts", swiftSettings: strict),
    .systemLibrary(
      name: "CArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]
    ),
    .target(
      name: "Programs",
      dependencies: [
        "Evidence",
        "CArchive",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.process("Resources")],
      swiftSettings: strict
    ),
    .target(
      name: "Guide",
      dependencies: ["Evidence", "Pharmacology", "Charts", .product(name: "Yams", package: "Yams")],
      resources: [.process("Resources")],
      swiftSettings: strict + quick
    ),
    .target(
      name: "Instruments",
      dependencies: ["Evidence"],
      resources: [.process("Resources")],
      swiftSettings: strict
    ),
    .target(
      name: "Treatment",
      dependencies: ["Evidence"],
      resources: [.process("Resources")],
      swiftSettings: strict + quick
    ),
    .target(
      name: "EvenkeelWeb",
      dependencies: [
        "Charts",
        "Evidence",
        "Guide",
        "Instruments",
        "Pharmacology",
        "Programs",
        "Treatment",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("Resources")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "evenkeel",
      dependencies: [
        "Charts",
        "Evidence",
        "Guide",
        "Instruments",
        "Pharmacology",
        "Programs",
        "Treatment",
        "EvenkeelWeb",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence"], swiftSettings: strict),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "PharmacologyTests",
      dependencies: ["Pharmacology", "Evidence"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GuideTests",
      dependencies: ["Guide", "Pharmacology", "Charts", "Evidence"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InstrumentsTests",
      dependencies: ["Instruments", "Evidence"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TreatmentTests",
      dependencies: ["Treatment", "Evidence"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ProgramsTests",
      dependencies: ["Programs", "Evidence", .product(name: "GRDB", package: "GRDB.swift")],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EvenkeelWebTests",
      dependencies: [
        "EvenkeelWeb", "Guide", "Instruments", "Programs", "Treatment", "Evidence",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EvenkeelCommandTests",
      dependencies: ["evenkeel", "EvenkeelWeb", "Guide", "Instruments", "Programs", "Treatment", "Evidence"],
      exclude: ["examples.txt"],
      swiftSettings: strict),
    .target(name: "CAllocations", path: "Benchmarks/CAllocations"),
    .executableTarget(
      name: "EvenkeelBenchmarks",
      dependencies: [
        "CAllocations", "Instruments", "Pharmacology", "Programs", "EvenkeelWeb",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Benchmarks/EvenkeelBenchmarks",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
  ]
)
