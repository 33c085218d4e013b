// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// What a program asks: the outlook of a situation for one plan or two.
public struct OutlookQuery: Hashable, Sendable {
  /// The situation.
  public var situation: Choice
  /// The plan.
  public var plan: Choice
  /// A second plan; `nil` for none.
  public var compare: Choice?
  /// The language of the sentences.
  public var language: Language

  /// Makes a query.
  public init(situation: Choice, plan: Choice, compare: Choice? = nil, language: Language = .english) {
    self.situation = situation
    self.plan = plan
    self.compare = compare
    self.language = language
  }

  /// Reads the body of a request. Members other than the documented ones are refused, so that a misspelled one is never
  /// silently ignored.
  public init(json: Data) throws(BodyError) {
    do {
      self = try JSONDecoder().decode(OutlookQuery.self, from: json)
    } catch {
      throw BodyError(error)
    }
  }
}

extension OutlookQuery: Decodable {
  /// Reads a query; see ``init(json:)``.
  public init(from decoder: any Decoder) throws {
    let members = try StrictMembers(decoder, ["situation", "plan", "compare", "language"])
    self.init(
      situation: try (members.required("situation") as StrictChoice).choice,
      plan: try (members.required("plan") as StrictChoice).choice,
      compare: try (members.value("compare") as StrictChoice?)?.choice,
      language: try members.value("language") ?? .english)
  }
}

private struct StrictChoice: Decodable {
  let choice: Choice

  init(from decoder: any Decoder) throws {
    let members = try StrictMembers(decoder, ["id", "number"])
    choice = Choice(try members.required("id"), try members.value("number"))
  }
}
