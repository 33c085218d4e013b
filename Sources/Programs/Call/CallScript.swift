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

  /// The number to call, and whether it is an intake line.
  public let number: PhoneNumber?
  /// Whether ``number`` is a line for new patients.
  public let isIntakeLine: Bool
  /// The parts in the order of the call.
  public let parts: [Part]

  /// Makes the script for a call to `facility` by a person with these findings (empty: no wishes known).
  public init(
    facility: Facility, findings: [WishFinding] = [], condition: Condition = .opioids, index: SearchIndex
  ) {
    number = facility.callFirst
    isIntakeLine = !facility.intake.isEmpty
    parts = []
  }
}
