// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Instruments

/// The score of one person's answers.
struct ScoredAnswer {
  /// Whose; `nil` where nobody says.
  let id: String?
  let score: Score
}

/// Answers of one person or many, scored; and the rows that could not be.
struct ScoredFile {
  var answers: [ScoredAnswer] = []
  /// What is wrong with which row.
  var refused: [(line: Int, error: InstrumentError)] = []
  /// Whether it holds rows of several people.
  let isTable: Bool
}

/// Reads answers from a file.
enum AnswerFile {
  private struct Person: Decodable {
    let id: String?
    let sex: PersonFacts.Sex?
    let age: Int?
    let answers: [String: Int]
  }

  /// - Parameter usual: Sex and age for rows that do not say.
  /// - Throws: ``CommandFailure`` where the file cannot be read at all; rows that cannot be scored are told in the result.
  static func read(_ path: String, for instrument: Instrument, usual: PersonFacts) throws -> ScoredFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(exitCode: 66, "\(path) cannot be read.", remedy: "Check the path.")
    }
    let scorer = Scorer(instrument)
    if path.lowercased().hasSuffix(".csv") { return try table(data, path, scorer, usual) }
    if let answers = try? JSONDecoder().decode([String: Int].self, from: data) {
      return ScoredFile(answers: [ScoredAnswer(id: nil, score: try scorer.score(answers, for: usual))], isTable: false)
    }
    guard let people = try? JSONDecoder().decode([Person].self, from: data) else {
      throw CommandFailure(
        exitCode: 65, "\(path) holds no answers.",
        remedy: #"Write {"item": answer, …}, or an array of {"id", "sex", "age", "answers"}."#)
    }
    var file = ScoredFile(isTable: true)
    for (number, person) in people.enumerated() {
      let facts = PersonFacts(sex: person.sex ?? usual.sex, age: person.age ?? usual.age)
      do throws(InstrumentError) {
        file.answers.append(ScoredAnswer(id: person.id, score: try scorer.score(person.answers, for: facts)))
      } catch {
        file.refused.append((number + 1, error))
      }
    }
    return file
  }

  private static func table(_ data: Data, _ path: String, _ scorer: Scorer, _ usual: PersonFacts) throws -> ScoredFile {
    let rows: [(number: Int, fields: [String])]
    do {
      rows = try DelimitedRows.read(String(decoding: data, as: UTF8.self))
    } catch {
      throw CommandFailure(
        exitCode: 65, "\(path), line \(error.row): a quotation mark is never closed.", remedy: "Close it.")
    }
    let items = scorer.instrument.items.map(\.id)
    guard let head = rows.first?.fields.map({ $0.trimmingCharacters(in: .whitespaces) }) else {
      throw CommandFailure(exitCode: 65, "\(path) is empty.", remedy: "Begin with a line of names.")
    }
    if let odd = head.first(where: { !(items + ["id", "sex", "age"]).contains($0) }) {
      throw InstrumentError.unknownItem(item: odd, known: ["id", "sex", "age"] + items)
    }
    // Where in the row each item stands.
    let places = head.map { items.firstIndex(of: $0) }
    var file = ScoredFile(isTable: true)
    for row in rows.dropFirst() {
      do throws(InstrumentError) {
        file.answers.append(try scored(row.fields, head, places, scorer, usual))
      } catch {
        file.refused.append((row.number, error))
      }
    }
    return file
  }

  private static func scored(
    _ fields: [String], _ head: [String], _ places: [Int?], _ scorer: Scorer, _ usual: PersonFacts
  ) throws(InstrumentError) -> ScoredAnswer {
    let items = scorer.instrument.items
    var row = [Int?](repeating: nil, count: items.count)
    var (id, person) = (String?.none, usual)
    guard fields.count == head.count else { throw .missing(item: head[min(fields.count, head.count - 1)]) }
    for (column, field) in fields.enumerated() {
      let text = field.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else { continue }
      if let place = places[column] {
        guard let answer = Int(text) else { throw .illegal(item: items[place].id, legal: items[place].legal) }
        row[place] = answer
      } else if head[column] == "id" {
        id = text
      } else if head[column] == "sex" {
        guard let sex = PersonFacts.Sex(rawValue: text.lowercased()) else {
          throw .unknownItem(item: "sex", known: PersonFacts.Sex.allCases.map(\.rawValue))
        }
        person.sex = sex
      } else {
        guard let age = Int(text), (0...120).contains(age) else {
          throw .illegal(item: "age", legal: Array(0...120))
        }
        person.age = age
      }
    }
    return ScoredAnswer(id: id, score: try scorer.score(row: row, for: person))
  }
}
