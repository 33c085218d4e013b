// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Gazetteer {
  /// The cities of this name, the most populous first.
  func cities(key: String, state: Int?) -> [Int] {
    let places = table.keys.places(of: Array(key.utf8))
    let cities = places.flatMap { table.firstCity[$0]..<table.firstCity[$0 + 1] }.filter { city in
      let row = table.cities[city]
      return state.map { Int(row.state) == $0 } ?? true && !words.isMilitary(row.state)
    }
    if cities.isEmpty, let alias = words.alias(key), state ?? alias.state == alias.state, alias.key != key {
      return self.cities(key: alias.key, state: alias.state)
    }
    return cities.sorted(by: isLarger)
  }

  /// The three largest cities of `state`.
  func largestCities(in state: Int) -> [Int] {
    let cities = table.cities.indices.filter { Int(table.cities[$0].state) == state }
    return words.isMilitary(UInt8(state)) ? [] : Array(cities.sorted(by: isLarger).prefix(3))
  }

  func isLarger(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (table.cities[a], table.cities[b])
    return (first.population, first.zipCount, b) > (second.population, second.zipCount, a)
  }
}
