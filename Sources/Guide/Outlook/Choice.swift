// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a person chose: a situation or a plan, with its number where it has one.
public struct Choice: Codable, Hashable, Sendable {
  /// The id, such as `heroin` or `taper`.
  public var id: String
  /// The number, such as weeks; `nil` for the usual one.
  public var number: Int?

  /// Makes a choice.
  public init(_ id: String, _ number: Int? = nil) {
    self.id = id
    self.number = number
  }
}
