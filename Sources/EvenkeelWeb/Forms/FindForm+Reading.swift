// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// Something wrong in a form: where, and the key of the text that says so.
struct FormProblem: Error, Hashable, Sendable {
  /// The id of the field on the page.
  let anchor: String
  /// The key in the catalogue of texts.
  let text: String
}

extension FindForm {
  /// Reads the form; what cannot be read keeps its usual value and is told. The place is not looked up here.
  init(_ fields: FormFields, vocabulary: WishVocabulary, problems: inout [FormProblem]) {
    near = Self.trimmed(fields["near"] ?? "")
    if near.isEmpty { problems.append(FormProblem(anchor: "near", text: "error-near-empty")) }
    if near.count > Self.maximumPlaceLength {
      near = ""
      problems.append(FormProblem(anchor: "near", text: "error-near-long"))
    }
    if let text = fields["within"] {
      if text == Self.anyDistance {
        within = nil
      } else if let miles = Self.number(text), SearchQuery.radiusRange.contains(Double(miles)) {
        within = miles
      } else {
        problems.append(FormProblem(anchor: "within", text: "error-within"))
      }
    }
    if let text = fields["condition"] {
      if let known = Condition(rawValue: text) {
        condition = known
      } else {
        problems.append(FormProblem(anchor: "condition", text: "error-choice"))
      }
    }
    if let text = fields["offset"] {
      if let number = Self.number(text), SearchQuery.offsetRange.contains(number) { offset = number }
    }
    wishes = vocabulary.groups.flatMap { Self.wishes(of: $0, fields, &problems) }
  }

  private static func wishes(
    of group: WishGroup, _ fields: FormFields, _ problems: inout [FormProblem]
  ) -> [Wish] {
    let chosen = Set(fields.values(group.id))
    if !chosen.isSubset(of: group.wishes.map(\.id)) {
      problems.append(FormProblem(anchor: group.id, text: "error-choice-unknown"))
    }
    return group.wishes.filter { chosen.contains($0.id) }.map { wish in
      guard let text = fields["strength-\(wish.id)"] else {
        return Wish(wish.id, usualStrength(group: group.id))
      }
      guard let strength = WishStrength(rawValue: text) else {
        problems.append(FormProblem(anchor: group.id, text: "error-choice"))
        return Wish(wish.id, usualStrength(group: group.id))
      }
      return Wish(wish.id, strength)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// A number of plain digits, without sign.
  private static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else { return nil }
    return Int(text)
  }
}
