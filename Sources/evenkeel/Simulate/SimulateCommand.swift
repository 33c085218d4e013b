// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Pharmacology

/// `evenkeel simulate`: what happens in a person's body, in time.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate opioids, withdrawal and treatment, for one person or many.",
    discussion: """
      A model of the typical person, checked against published studies (evenkeel validate). It explains; it does not
      prescribe, and one person can differ much from it.

      Examples:
        evenkeel simulate Examples/scenarios/stop-suddenly.yaml
        evenkeel simulate Examples/scenarios/naltrexone-monthly.yaml --every 1d --format csv
        evenkeel simulate Examples/scenarios/methadone-taper-21-days.yaml --plot taper.svg
        evenkeel simulate Examples/scenarios/stop-suddenly.yaml --people 100000 --event "COWS>=13"
        evenkeel simulate Examples/scenarios/stop-suddenly.yaml --people 100000 --shard 3/16 --out part3.bin
      """
  )

  @Argument(help: "A scenario in YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var scenario: String

  @Option(help: "table, json or csv.")
  var format: Format = .table

  @Option(help: "The time between rows: a multiple of 6min, such as 30min, 1h or 1d.")
  var every: Hours = 1

  @Option(help: "Also draw a picture (SVG) into this file.", completion: .file(extensions: ["svg"]))
  var plot: String?

  @Option(
    help: "Add the doses of this table (CSV: MEDICATION,TIME,AMT and what else NONMEM has).",
    completion: .file(extensions: ["csv"]))
  var events: String?

  @Option(help: "Write the scenario's doses as such a table into this file.", completion: .file(extensions: ["csv"]))
  var eventsOut: String?

  @OptionGroup var options: PeopleOptions

  func validate() throws {
    if options.people != nil, plot != nil {
      throw ValidationError("--plot draws one person's course; leave --people out.")
    }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  func run() throws {
    var scenario = try ScenarioFile.read(scenario)
    if let events { scenario.treatments += try EventTable.read(events) }
    if let eventsOut { try OutputFile.write(Data((EventTable.text(scenario) + "\n").utf8), to: eventsOut) }
    do {
      if options.people != nil {
        try EnsembleRun(scenario: scenario, every: every, options: options, format: format).run()
        return
      }
      let course = try Simulation.bundled().run(scenario, every: every)
      switch format {
      case .table:
        Terminal.words(TimeCourseText.heading(scenario))
        Terminal.data(TimeCourseText.table(course))
        Terminal.words(TimeCourseText.moments(course.moments))
      case .csv: Terminal.data(TimeCourseText.csv(course))
      case .json: Terminal.data(try TimeCourseText.json(course))
      }
      if let plot { try draw(course, scenario, into: plot) }
    } catch let error as PharmacologyError {
      throw CommandFailure(error)
    }
  }

  private func draw(_ course: TimeCourse, _ scenario: Scenario, into path: String) throws {
    let svg = TimeCoursePlot(course: course, title: scenario.title).svg
    try OutputFile.write(Data(svg.utf8), to: path)
  }
}

extension Hours: ExpressibleByArgument {
  /// Reads what is typed after a flag.
  public init?(argument: String) {
    self.init(argument)
  }
}
