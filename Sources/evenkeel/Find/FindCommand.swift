// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Evidence
import Foundation
import Programs

/// `evenkeel find`: programs near a place, the best fit first, with reasons.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find a treatment program that fits, near you.",
    discussion: """
      Listings come from SAMHSA's national directory and can be out of date: call first.

      Examples:
        evenkeel find --near 25301 --medication naltrexone --payment medicaid
        evenkeel find --near "Charleston, WV" --within 100 --medication methadone,buprenorphine --would-like spanish,telehealth
        evenkeel find --near 25301 --for alcohol --medication naltrexone --format json
        evenkeel find --wishes
      """
  )

  @Option(help: "A ZIP, a city and state, or a latitude and longitude.")
  var near: String?

  @Option(help: "How far in miles, or any.")
  var within: Reach = .miles(SearchQuery.usualRadius)

  @Option(name: .customLong("for"), help: "What treatment is for: opioids or alcohol.")
  var condition: Programs.Condition = .opioids

  @OptionGroup var options: WishOptions

  @Option(help: "How many programs to show, 1 to 500.")
  var limit = 10

  @Option(help: "table, json or csv.")
  var format: Format = .table

  @Option(help: "The language of the answer: en or es.")
  var lang: Language = .english

  @Flag(help: "List everything that can be wished for, and stop.")
  var wishes = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  func validate() throws {
    guard wishes || near != nil else {
      throw ValidationError("Say where: --near ZIP or --near \"City, ST\".")
    }
    guard SearchQuery.limitRange.contains(limit) else { throw ValidationError("--limit takes a number from 1 to 500.") }
  }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let finder = try CommandFailure.catching { try Finder(directory: EvenkeelHome(environment: environment).directory) }
    if wishes {
      Terminal.data(FindText.vocabulary(finder.vocabulary, language: lang))
      return
    }
    let chosen = options.wishes
    try check(chosen, vocabulary: finder.vocabulary)
    let query = SearchQuery(
      near: near.map { .name($0) }, within: within.miles, condition: condition, wishes: chosen.map(\.wish),
      limit: limit,
      language: lang)
    do {
      switch format {
      case .table:
        let found = try finder.find(query)
        let text = FindText(finder: finder, found: found, language: lang)
        Terminal.words(text.heading)
        if !found.result.matches.isEmpty { Terminal.data(text.matches) }
        Terminal.words(text.closing)
      case .json:
        Terminal.data(String(decoding: try ExchangeJSON.data(try finder.answer(query), indented: true), as: UTF8.self))
      case .csv:
        Terminal.data(FindCSV(answer: try finder.answer(query)).text)
      }
    } catch let error as SearchQueryError {
      throw CommandFailure(error, language: lang)
    }
  }

  private func check(_ chosen: [(flag: String, group: String?, wish: Wish)], vocabulary: WishVocabulary) throws {
    for (flag, group, wish) in chosen {
      guard let actual = vocabulary.group(of: wish.id) else {
        let alike = SimilarNames.of(wish.id, among: vocabulary.all.map(\.id))
        let hint = alike.isEmpty ? "" : "Perhaps you meant \(alike.joined(separator: ", ")). "
        throw CommandFailure(
          exitCode: 64, "\(flag): there is no wish called “\(wish.id)”.",
          remedy: hint + "See all of them: evenkeel find --wishes")
      }
      if let group, group != actual.id {
        throw CommandFailure(
          exitCode: 64, "\(flag): “\(wish.id)” is another kind of wish.", remedy: "Use --\(actual.id) \(wish.id).")
      }
    }
  }
}

/// How far to look.
enum Reach: ExpressibleByArgument {
  case miles(Double)
  case any

  init?(argument: String) {
    if argument == "any" {
      self = .any
    } else if let miles = Double(argument), SearchQuery.radiusRange.contains(miles) {
      self = .miles(miles)
    } else {
      return nil
    }
  }

  var miles: Double? {
    if case .miles(let miles) = self { miles } else { nil }
  }

  var defaultValueDescription: String {
    miles.map { String(Int($0)) } ?? "any"
  }
}

extension Programs.Condition: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
