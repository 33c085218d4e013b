// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

extension Gazetteer {
  /// The longest text, in bytes, that can name a place.
  static let longestText = 200
  /// The most places that an answer names.
  static let mostPlaces = 10

  /// What `text` means: "25301", "25301-1234", "Charleston, WV", "Charleston West Virginia", "Charleston, WV 25301",
  /// "Charleston", "Ft Worth TX", "NYC", or "38.35, -81.63".
  ///
  /// Capitals, accents and punctuation do not matter. A city's name alone is ``PlaceResolution/found(_:)`` where
  /// only one city has it or one has at least 100,000 people and 25 times as many as the next.
  /// Takes microseconds, and a few milliseconds where the spelling must be guessed.
  public func resolve(_ text: String) -> PlaceResolution {
    guard text.utf8.count <= Self.longestText else { return .unknown(suggestions: []) }
    if let point = Self.point(text) { return .found(Place(kind: .coordinate, coordinate: point)) }
    var parts = text.split(separator: ",").map { PlaceWords.tokens(String($0)) }.filter { !$0.isEmpty }
    guard let zip = Self.takeZIP(from: &parts) else { return resolve(words: parts) }
    guard parts.isEmpty else { return resolve(zip: zip, after: parts) }
    return zipPlace(zip).map(PlaceResolution.found) ?? .unknown(suggestions: zips(near: zip))
  }

  /// "38.35, -81.63" or "38.35 -81.63", north before east.
  private static func point(_ text: String) -> Coordinate? {
    let pieces = text.replacingOccurrences(of: "−", with: "-").split { $0 == "," || $0 == ";" || $0.isWhitespace }
    guard pieces.count == 2, pieces.allSatisfy({ $0.allSatisfy { "+-.0123456789".contains($0) } }),
      let latitude = Double(pieces[0]), let longitude = Double(pieces[1])
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// Takes a ZIP, with or without its last four digits, off the end.
  private static func takeZIP(from parts: inout [[String]]) -> String? {
    guard var last = parts.last, var word = last.popLast() else { return nil }
    if isDigits(word, 4), let before = last.last, isDigits(before, 5) { word = last.removeLast() }
    if isDigits(word, 9) { word = String(word.prefix(5)) }
    guard isDigits(word, 5) || (isDigits(word, 4) && last.isEmpty && parts.count == 1) else { return nil }
    parts.removeLast()
    if !last.isEmpty { parts.append(last) }
    return word
  }

  static func isDigits(_ word: String, _ count: Int) -> Bool {
    word.utf8.count == count && word.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// A city before a ZIP: the ZIP counts, unless they are in different states.
  private func resolve(zip: String, after words: [[String]]) -> PlaceResolution {
    switch (zipPlace(zip), resolve(words: words)) {
    case (let area?, .found(let city)) where area.state != city.state: .ambiguous([area, city])
    case (let area?, _): .found(area)
    case (nil, .found(let city)): .unknown(suggestions: [city] + zips(near: zip))
    case (nil, _): .unknown(suggestions: zips(near: zip))
    }
  }

  private func resolve(words parts: [[String]]) -> PlaceResolution {
    let parts = Self.withoutCountry(parts)
    let all = parts.flatMap(\.self)
    let readings = readings(of: parts, all: all)
    for reading in readings {
      if let city = cities(key: reading.key, state: reading.state).first.flatMap(place(city:)) { return .found(city) }
    }
    let state = words.state(all[...])
    let key = words.key(all[...])
    let candidates = cities(key: key, state: nil)
    if let top = candidates.first, isPlainlyMeant(top, before: candidates.dropFirst().first, state: state) {
      return place(city: top).map(PlaceResolution.found) ?? .unknown(suggestions: [])
    }
    let largest = state.map { largestCities(in: $0).filter { !candidates.contains($0) } } ?? []
    guard candidates.isEmpty else {
      let places = candidates.prefix(Self.mostPlaces - largest.count) + largest
      return .ambiguous(places.compactMap(place(city:)))
    }
    if state != nil { return .unknown(suggestions: largest.compactMap(place(city:))) }
    let guess = readings.first ?? Reading(key: key, state: nil)
    return .unknown(suggestions: cities(spelledLike: guess.key, state: guess.state))
  }

  /// A way to read the words: a city's key and a state.
  private struct Reading {
    let key: String
    let state: Int?
  }

  private func readings(of parts: [[String]], all: [String]) -> [Reading] {
    var readings: [Reading] = []
    if parts.count > 1, let last = parts.last, let state = words.state(last[...]) {
      readings = [parts[parts.count - 2], parts[0]].map { Reading(key: words.key($0[...]), state: state) }
    }
    for count in (1...4).reversed() where count < all.count {
      if let state = words.state(all.suffix(count)) {
        readings.append(Reading(key: words.key(all.dropLast(count)), state: state))
      }
    }
    return readings
  }

  private static func withoutCountry(_ parts: [[String]]) -> [[String]] {
    var parts = parts
    guard var last = parts.popLast() else { return [] }
    for country in [["usa"], ["united", "states"], ["estados", "unidos"]]
    where last.suffix(country.count) == country[...] {
      last.removeLast(country.count)
    }
    return last.isEmpty ? parts : parts + [last]
  }

  /// Whether a name alone means `top`: because it is the only one, or by far the largest.
  private func isPlainlyMeant(_ top: Int, before next: Int?, state: Int?) -> Bool {
    let city = table.cities[top]
    if let state, Int(city.state) != state { return false }
    guard let next else { return true }
    return city.population >= 100_000 && city.population >= 25 * table.cities[next].population
  }
}
