// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What to do at once after a red flag.
public struct SafetyFlow: Decodable, Sendable {
  /// Its id, such as `suicide`.
  public let id: String
  /// What it says first.
  public let title: LocalizedText
  /// What to do, in order.
  public let steps: [InstrumentStatement]
}
