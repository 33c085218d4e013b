// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What the answers to an instrument come to.
public struct Score: Hashable, Sendable {
  /// The value of a scale.
  public struct Value: Hashable, Sendable {
    /// The scale's id.
    public let scale: String
    /// The value; `nil` for a scale of one optional item that was left out.
    public let value: Double?
    /// The id of its class; `nil` where there are none.
    public let band: String?
    /// Whether it is positive; `nil` where no threshold is published, or sex or age decide and are not known.
    public let isPositive: Bool?
  }

  /// A red flag.
  public struct Flag: Hashable, Sendable {
    /// The item that raised it.
    public let item: String
    /// What to do: the id of a ``SafetyFlow``.
    public let flow: String
  }

  /// The values, in the order of the scales.
  public let values: [Value]
  /// The red flags, in the order of the items.
  public let flags: [Flag]
}
