// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// What a person filled in on the search form; it can be written out again as hidden fields without loss.
struct FindForm: Hashable, Sendable {
  /// The place in the person's words.
  var near = ""
  /// How far, in miles; `nil` for any distance.
  var within: Int? = 25
  var condition = Condition.opioids
  var wishes: [Wish] = []
  /// How many matches to skip.
  var offset = 0

  /// The longest place, in characters.
  static let maximumPlaceLength = 100
  /// The distances to choose from, in miles; any distance comes last.
  static let distances = [5, 10, 25, 50, 100, 250]
  /// The value that stands for any distance.
  static let anyDistance = "any"

  /// How much a wish of `group` matters where the person does not say: what decides whether a program can take you and
  /// give what you came for is a must, all else a would-like.
  static func usualStrength(group: String) -> WishStrength {
    ["medication", "payment", "age", "gender"].contains(group) ? .must : .wouldLike
  }

  /// The form as a query.
  func query(limit: Int) -> SearchQuery {
    SearchQuery(
      near: .name(near), within: within.map(Double.init), condition: condition, wishes: wishes, limit: limit,
      offset: offset)
  }

  /// The form as hidden fields.
  func fields(vocabulary: WishVocabulary) -> [FormFields.Field] {
    typealias Field = FormFields.Field
    let main = [
      Field(name: "near", value: near), Field(name: "within", value: within.map(String.init) ?? Self.anyDistance),
      Field(name: "condition", value: condition.rawValue),
    ]
    let chosen = wishes.flatMap { wish in
      vocabulary.group(of: wish.id).map { group in
        [
          Field(name: group.id, value: wish.id), Field(name: "strength-\(wish.id)", value: wish.strength.rawValue),
        ]
      } ?? []
    }
    return main + chosen + (offset > 0 ? [Field(name: "offset", value: String(offset))] : [])
  }

  /// The same from its first page.
  func from(_ offset: Int) -> FindForm {
    var form = self
    form.offset = max(0, offset)
    return form
  }
}
