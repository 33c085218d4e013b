// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Whether something holds, as far as it is known (Kleene's strong logic): what is unknown stays unknown unless the rest
/// decides.
public enum Truth: Hashable, Sendable {
  case no, unknown, yes

  /// Whether both hold.
  static func both(_ left: Truth, _ right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .unknown
  }

  /// Whether at least one holds.
  static func either(_ left: Truth, _ right: Truth) -> Truth {
    if left == .yes || right == .yes { return .yes }
    return left == .no && right == .no ? .no : .unknown
  }

  /// Whether it does not hold.
  var negated: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  init(_ truth: Bool) {
    self = truth ? .yes : .no
  }
}
