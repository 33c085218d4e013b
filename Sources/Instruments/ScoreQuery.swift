// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// Answers that a program sends to be scored.
public struct ScoreQuery: Hashable, Sendable {
  /// The answers by the items' ids.
  public var answers: [String: Int]
  /// What thresholds may depend on.
  public var person: PersonFacts
  /// The language of the sentences.
  public var language: Language

  /// Reads the body of a request; members other than the documented ones are refused.
  public init(json: Data) throws(BodyError) {
    do {
      self = try JSONDecoder().decode(ScoreQuery.self, from: json)
    } catch {
      throw BodyError(error)
    }
  }
}

extension ScoreQuery: Decodable {
  /// Reads a query; see ``init(json:)``.
  public init(from decoder: any Decoder) throws {
    let members = try StrictMembers(decoder, ["answers", "sex", "age", "language"])
    answers = try members.required("answers")
    person = PersonFacts(sex: try members.value("sex"), age: try members.value("age"))
    language = try members.value("language") ?? .english
  }
}
