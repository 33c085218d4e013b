// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a profile tells in one of its fields. What is not told is not in the profile: it is unknown, which is never the
/// same as "no".
public enum ProfileAnswer: Hashable, Sendable {
  /// One option.
  case one(String)
  /// Any number of options, in the order of the field; empty means that none applies.
  case many([String])
  /// A whole number.
  case number(Int)
  /// The days since each of these was last taken, in the order of the field; empty means that none was taken.
  case days([OpioidUse])
  /// Names, as typed.
  case names([String])
  /// How much each option matters, 0 to 2.
  case ratings([String: Int])
}

/// An opioid and when it was last taken; never how much.
public struct OpioidUse: Hashable, Sendable {
  /// The kind, such as `fentanyl`.
  public let opioid: String
  /// Days since it was last taken; `nil` where that is not known.
  public let days: Int?

  /// Makes a use.
  public init(_ opioid: String, days: Int?) {
    self.opioid = opioid
    self.days = days
  }
}
