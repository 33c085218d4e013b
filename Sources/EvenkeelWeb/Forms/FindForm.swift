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

  /// The place that was written as a point ("38.35, -81.63"), as it is where one of several places was chosen.
  private var point: (latitude: Double, longitude: Double)? {
    let parts = near.split(separator: ",").map { $0.filter { $0 != " " } }
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else { return nil }
    return (latitude, longitude)
  }

  /// Where to measure from; `nil` where the place is not known or not sure.
  func origin(in gazetteer: Gazetteer) -> Coordinate? {
    if let point { return Coordinate(latitude: point.latitude, longitude: point.longitude) }
    if case .found(let place) = gazetteer.resolve(near) { return place.coordinate }
    return nil
  }

  /// The form as a query.
  func query(limit: Int) -> SearchQuery {
    SearchQuery(
      near: point.map { .point(latitude: $0.latitude, longitude: $0.longitude) } ?? .name(near),
      within: within.map(Double.init), condition: condition, wishes: wishes, limit: limit,
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
