// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What to say when calling a program, made from the person's wishes and that program's record.
public struct CallScript: Hashable, Sendable {
  /// A part of the call with its lines.
  public struct Part: Hashable, Sendable {
    /// The part's heading.
    public let title: LocalizedText
    /// What to say, ask or have at hand.
    public let lines: [LocalizedText]
  }

  /// The number to call; `nil` where the listing has none that can be dialed.
  public let number: PhoneNumber?
  /// Whether ``number`` is a line for new patients.
  public let isIntakeLine: Bool
  /// The parts in the order of the call.
  public let parts: [Part]

  /// Makes the script for a call to `facility` by a person who seeks treatment for `condition`.
  /// - Parameter findings: what the listing says about the person's wishes; empty where none are known.
  public init(
    facility: Facility, findings: [WishFinding] = [], condition: Condition = .opioids, index: SearchIndex,
    texts: CallTexts
  ) {
    let writer = CallScriptWriter(
      facility: facility, findings: findings, condition: condition, index: index, texts: texts)
    number = facility.callFirst
    isIntakeLine = !facility.intake.isEmpty
    parts = writer.parts
  }
}
