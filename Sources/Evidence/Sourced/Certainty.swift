// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// How firmly a value stands. It says nothing of the kind of source (label, guideline, trial), which the citation tells.
public enum Certainty: String, Codable, CaseIterable, Sendable {
  /// Settled: a law, an official record, a drug label, or trials that agree.
  case established
  /// Somebody observed or stated it: one study, a survey, a program about itself.
  case reported
  /// Judgement from experience, another's or our own, without a study behind it.
  case practice
  /// The source is known, how firmly the value stands is not.
  case unknown
}
