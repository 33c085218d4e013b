// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Pharmacology

/// What is asked about virtual people.
struct PeopleOptions: ParsableArguments {
  @Option(help: "Simulate so many virtual people instead of the typical one, 1 to 100000000.")
  var people: Int?

  @Option(help: "What all chance comes from: the same seed gives the same people.")
  var seed: UInt64 = 1

  @Option(help: "alike (people with the body of the scenario's person) or drawn (age, sex, weight and genes too).")
  var bodies: Population.Bodies = .alike

  @Option(help: "random, or latin-hypercube (spread evenly: smoother ranges from few people).")
  var sampling: Population.Sampling = .random

  @Option(help: "Which percentages of the people to show, in rising order.")
  var quantiles: Percents = .usual

  @Option(
    name: .customLong("event"),
    help: "Something to look for, such as \"COWS>=13\" or \"blockade<0.9\"; may be given again.")
  var happenings: [Happening] = []

  @Option(help: "How many threads share the work; by default one for each core.")
  var threads: Int?

  @Option(help: "Simulate only one share of the people, such as 3/16; needs --out.")
  var shard: Shard?

  @Option(help: "Write the counts into this file, for evenkeel merge.", completion: .file())
  var out: String?

  @Option(help: "Write each person's body and whole course into this CSV file.", completion: .file())
  var trajectories: String?

  @Option(help: "Write each person's body and what differs in it into this CSV file.", completion: .file())
  var parameters: String?

  func validate() throws {
    let needsPeople =
      shard != nil || out != nil || trajectories != nil || parameters != nil || !happenings.isEmpty
    if people == nil, needsPeople {
      throw ValidationError(
        "--shard, --out, --event, --parameters and --trajectories are about virtual people: add --people.")
    }
    if let people, !(1...100_000_000).contains(people) {
      throw ValidationError("--people takes a number from 1 to 100000000.")
    }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024.")
    }
    if shard != nil, out == nil { throw ValidationError("A shard is only of use in a file: add --out.") }
    if let shard, let people, shard.count > people {
      throw ValidationError("\(people) people cannot be shared by \(shard.count) shards.")
    }
  }
}

extension Population.Bodies: ExpressibleByArgument {}
extension Population.Sampling: ExpressibleByArgument {}

extension Happening: ExpressibleByArgument {
  /// Reads what is typed after a flag.
  public init?(argument: String) {
    self.init(argument)
  }
}
