// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Pharmacology

/// Doses as pharmacometricians write them: a table with TIME, AMT, EVID, CMT, II, ADDL, SS and RATE, and MEDICATION for
/// the form; other columns are left alone.
enum EventTable {
  private static let columns = ["MEDICATION", "TIME", "AMT", "EVID", "CMT", "II", "ADDL", "SS", "RATE"]

  /// The treatments of a table.
  /// - Throws: ``CommandFailure`` with exit code 66 or 65; the words name the file, the line and the column.
  static func read(_ path: String) throws(CommandFailure) -> [Treatment] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(exitCode: 66, "\(path) cannot be read.", remedy: "Check the path.")
    }
    let lines: [(number: Int, fields: [String])]
    do {
      lines = try DelimitedRows.read(String(decoding: data, as: UTF8.self))
    } catch {
      throw CommandFailure(
        exitCode: 65, "\(path), line \(error.row): a quotation mark is never closed.", remedy: "Close it.")
    }
    guard let head = lines.first?.fields.map({ trimmed($0).uppercased() }) else {
      throw CommandFailure(exitCode: 65, "\(path) is empty.", remedy: "Give a table with a line of names.")
    }
    for name in ["MEDICATION", "TIME", "AMT"] where !head.contains(name) {
      throw CommandFailure(
        exitCode: 65, "\(path): the column \(name) is missing.",
        remedy: "The first line names the columns: \(columns.joined(separator: ",")).")
    }
    var treatments: [Treatment] = []
    var subjects: Set<String> = []
    for line in lines.dropFirst() {
      let row = Row(path: path, line: line.number, head: head, cells: line.fields.map(trimmed))
      if let id = row.text("ID") { subjects.insert(id) }
      guard subjects.count <= 1 else {
        throw row.failure("ID", "there is more than one person", "Give the doses of one; all virtual people get them.")
      }
      guard let event = try event(row) else { continue }
      let medication = row.text("MEDICATION") ?? ""
      if let place = treatments.firstIndex(where: { $0.medication == medication }) {
        treatments[place].events.append(event)
      } else {
        treatments.append(Treatment(medication: medication, doses: [], events: [event]))
      }
    }
    return treatments
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  /// A line's event; `nil` for an observation (EVID 0), which a simulation makes by itself.
  private static func event(_ row: Row) throws(CommandFailure) -> DoseEvent? {
    let amount = try row.number("AMT") ?? 0
    let evid = try row.number("EVID") ?? (amount > 0 ? 1 : 0)
    if evid == 0 || evid == 2 { return nil }
    guard let kind = Int(exactly: evid).flatMap(DoseEvent.Kind.init(rawValue:)) else {
      throw row.failure("EVID", "it is none of 0 to 4", "Use 1 for a dose, 3 to empty the body, 4 for both.")
    }
    guard let time = try row.number("TIME") else {
      throw row.failure("TIME", "it is empty", "Give hours from time 0.")
    }
    let additional = try row.number("ADDL") ?? 0
    guard (0...2_000).contains(additional), additional == additional.rounded() else {
      throw row.failure("ADDL", "it is no number of doses", "Give a whole number from 0 to 2000.")
    }
    let compartment = row.text("CMT").flatMap { $0 == "0" ? nil : $0 }
    return DoseEvent(
      time: time, amount: amount, evid: kind, cmt: compartment, interval: try row.number("II") ?? 0,
      additional: Int(additional), steadyState: try row.number("SS") == 1, rate: try row.number("RATE") ?? 0)
  }

  /// The table of a scenario's doses.
  static func text(_ scenario: Scenario) -> String {
    var lines = [(["ID"] + columns).joined(separator: ",")]
    func add(_ medication: String, _ event: DoseEvent) {
      // Names and numbers only, which need no quotes; times before 0 must stay numbers.
      let fields = [
        "1", medication, number(event.time), number(event.amount), "\(event.evid.rawValue)", event.cmt ?? "0",
        number(event.interval), "\(event.additional)", event.steadyState ? "1" : "0", number(event.rate),
      ]
      lines.append(fields.joined(separator: ","))
    }
    if let maintenance = scenario.maintenance {
      // Steady until time 0, where the last dose is.
      add(
        maintenance.medication,
        DoseEvent(time: 0, amount: maintenance.mg, interval: maintenance.every.value, steadyState: true))
    }
    for treatment in scenario.treatments {
      for event in treatment.given { add(treatment.medication, event) }
    }
    return lines.joined(separator: "\n")
  }

  private static func number(_ value: Double) -> String {
    String(format: "%.10g", value)
  }

  private struct Row {
    let path: String
    let line: Int
    let head: [String]
    let cells: [String]

    func text(_ name: String) -> String? {
      guard let place = head.firstIndex(of: name), cells.indices.contains(place), !cells[place].isEmpty,
        cells[place] != "."
      else { return nil }
      return cells[place]
    }

    func number(_ name: String) throws(CommandFailure) -> Double? {
      guard let text = text(name) else { return nil }
      guard let number = Double(text), number.isFinite else {
        throw failure(name, "\(text) is not a number", "Use a point for decimals.")
      }
      return number
    }

    func failure(_ name: String, _ problem: String, _ remedy: String) -> CommandFailure {
      CommandFailure(exitCode: 65, "\(path), line \(line), \(name): \(problem).", remedy: remedy)
    }
  }
}
