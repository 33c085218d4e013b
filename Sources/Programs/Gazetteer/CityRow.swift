// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A city of the gazetteer.
struct CityRow: Sendable {
  /// The place of its name.
  let name: Int
  /// The place of its state in ``PlaceWords/states``.
  let state: UInt8
  /// The people of its ZIPs (census).
  private(set) var population = 0
  /// How many ZIPs it has.
  private(set) var zipCount = 0
  /// The ZIP that its middle is measured from: the most populous, or one with street delivery.
  private(set) var anchor = 0

  private var streetCount = 0
  private var anchorPeople = -2
  private var weight = 0
  private var north = 0
  private var east = 0

  init(name: Int, state: UInt8) {
    self.name = name
    self.state = state
  }

  /// Counts one of its ZIPs.
  mutating func count(zip: Int, people: Int, isStreet: Bool) {
    population += people
    zipCount += 1
    streetCount += isStreet ? 1 : 0
    let rank = people > 0 ? people : isStreet ? 0 : -1
    if rank > anchorPeople { (anchor, anchorPeople) = (zip, rank) }
  }

  /// Adds one of its ZIPs, after all are counted, by its offset from ``anchor``.
  mutating func add(north: Int, east: Int, people: Int, isStreet: Bool) {
    let share = population > 0 ? people : streetCount > 0 ? (isStreet ? 1 : 0) : 1
    weight += share
    self.north += north * share
    self.east += east * share
  }

  /// How far its middle is from ``anchor``.
  var offset: (north: Double, east: Double) {
    weight > 0 ? (Double(north) / Double(weight), Double(east) / Double(weight)) : (0, 0)
  }
}
