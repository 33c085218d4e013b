// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// How well a program fits the person's own wishes, in words.
enum FitWords {
  /// `nil` where the person wished for nothing.
  static func text(_ match: Match, wishes: [Wish], _ texts: Texts) -> String? {
    let own = Set(wishes.filter { $0.strength != .mustNot }.map(\.id))
    let findings = match.findings.filter { own.contains($0.wish) }
    let listed = findings.count { $0.status == .listed }
    switch findings.count {
    case 0: return nil
    case 1: return texts(listed == 1 ? "fits-one" : "fits-one-not")
    default: return texts("fits-many", ["count": String(listed), "total": String(findings.count)])
    }
  }
}
