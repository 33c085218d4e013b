// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Gazetteer {
  /// The cities spelled like `key`, the most alike first; of equals, the most populous.
  ///
  /// Where a state is named, another state's city counts like one and a half slips more.
  func cities(spelledLike key: String, state: Int?) -> [Place] {
    let typed = Array(key.utf8)
    guard typed.count > 1, state.map({ !words.isMilitary(UInt8($0)) }) ?? true else { return [] }
    let limit = typed.count < 5 ? 1 : typed.count < 8 ? 2 : 3
    let (letters, lettersOfNames) = (PackedNames.letters(typed[...]), table.keys.letters)
    var spelling = SpellingDistance(to: typed)
    var found: [(score: Int, city: Int)] = []
    for name in lettersOfNames.indices {
      // A slip changes at most two letters of the set.
      let mayBeAlike = (lettersOfNames[name] ^ letters).nonzeroBitCount <= 2 * limit
      let mayBegin = typed.count > 3 && lettersOfNames[name] & letters == letters
      guard mayBeAlike || mayBegin else { continue }
      let isBeginning = mayBegin && table.keys[name].starts(with: typed)
      let slips = (mayBeAlike ? spelling.slips(table.keys[name], limit: limit) : nil) ?? .max
      guard let distance = [slips, isBeginning ? 2 : .max].min(), distance < .max else { continue }
      for city in table.firstCity[name]..<table.firstCity[name + 1] {
        let row = table.cities[city]
        guard !words.isMilitary(row.state) else { continue }
        let isElsewhere = state.map { Int(row.state) != $0 } ?? false
        found.append((2 * distance + (isElsewhere ? 3 : 0), city))
      }
    }
    found.sort { $0.score == $1.score ? isLarger($0.city, $1.city) : $0.score < $1.score }
    return found.prefix(Self.mostPlaces).compactMap { place(city: $0.city) }
  }

  /// The ZIPs numerically nearest to `zip` with the same first three digits; for four digits, those that a digit
  /// makes whole.
  func zips(near zip: String) -> [Place] {
    guard zip.utf8.count == 5 else {
      let whole = ["0" + zip].compactMap(zipPlace)
      return whole + (0...9).compactMap { zipPlace(zip + String($0)) }.prefix(5 - whole.count)
    }
    guard let number = Self.number(zip: zip) else { return [] }
    let area = number / 100 * 100
    let rows = firstRow(from: area)..<firstRow(from: area + 100)
    let distance = { (row: Int) in abs(Int(table.zips[row]) - Int(number)) }
    return rows.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(5).compactMap(place(row:))
  }
}
