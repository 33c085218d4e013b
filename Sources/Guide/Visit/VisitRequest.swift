// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What a person wants to bring to a visit. Nothing of it is kept.
public struct VisitRequest: Hashable, Sendable {
  /// The most characters of a note or of words of one's own: more would not fit on the page.
  public static let mostCharacters = 200
  /// The most things to choose from a list.
  public static let mostChoices = 6
  /// The most scores and the most answers carried over.
  public static let mostCarried = 12
  /// The most characters of one that is carried over.
  public static let mostCarriedCharacters = 400

  /// The id of the kind of visit.
  public var kind: String
  /// What is written, by the ids of the notes.
  public var notes: [String: String]
  /// What is chosen, by the ids of the lists.
  public var chosen: [String: [String]]
  /// What is added to a list in one's own words, by the ids of the lists.
  public var own: [String: String]
  /// Totals of instruments, such as "PHQ-9: 12".
  public var scores: [String]
  /// What was answered elsewhere, such as in *Choose*, each as one line.
  public var answers: [String]

  /// Makes a request.
  public init(
    kind: String, notes: [String: String] = [:], chosen: [String: [String]] = [:], own: [String: String] = [:],
    scores: [String] = [], answers: [String] = []
  ) {
    self.kind = kind
    self.notes = notes
    self.chosen = chosen
    self.own = own
    self.scores = scores
    self.answers = answers
  }
}
