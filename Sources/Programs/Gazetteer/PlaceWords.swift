// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The words in names of places: states, short forms, and other names of cities.
struct PlaceWords: Sendable {
  /// A state, territory or military region.
  struct State: Decodable, Sendable {
    let code: String
    let names: [String]
    let military: Bool?
  }

  private struct File: Decodable {
    let states: [State]
    let abbreviations: [String: String]
    let aliases: [String: String]
  }

  /// The states, in the order of the file.
  let states: [State]
  private let stateByKey: [String: Int]
  private let abbreviations: [String: String]
  private let longestAbbreviation: Int
  private var aliases: [String: (key: String, state: Int)] = [:]

  static func bundled() throws(ProgramsError) -> PlaceWords {
    PlaceWords(try Resource.json("place-words"))
  }

  private init(_ file: File) {
    states = file.states
    abbreviations = file.abbreviations
    longestAbbreviation = file.abbreviations.keys.map(\.utf8.count).max() ?? 0
    var keys: [String: Int] = [:]
    for (place, state) in file.states.enumerated() {
      for name in [state.code] + state.names { keys[Self.tokens(name).joined()] = place }
    }
    stateByKey = keys
    for (alias, city) in file.aliases {
      let parts = city.split(separator: ",").map { Self.tokens(String($0)) }
      guard parts.count == 2, let state = self.state(parts[1][...]) else { continue }
      aliases[key(Self.tokens(alias)[...])] = (key(parts[0][...]), state)
    }
  }

  /// The words of `text`: lower case, without marks, apostrophes or punctuation.
  static func tokens(_ text: String) -> [String] {
    let plain = text.utf8.allSatisfy { $0 < 128 } ? text : text.folding(options: .diacriticInsensitive, locale: nil)
    return plain.lowercased().filter { $0 != "'" && $0 != "’" && $0 != "ʻ" }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// What a name is compared by: its words with short forms written out, without spaces.
  func key(_ tokens: ArraySlice<String>) -> String {
    tokens.map { abbreviations[$0] ?? $0 }.joined()
  }

  /// Appends the key of the ASCII `name` to `keys`: the same as ``key(_:)`` of its ``tokens(_:)``, many times faster.
  func appendKey(of name: ArraySlice<UInt8>, to keys: inout [UInt8]) {
    var start = keys.count
    func expand(_ keys: inout [UInt8]) {
      guard keys.count > start, keys.count - start <= longestAbbreviation,
        let full = abbreviations[String(decoding: keys[start...], as: UTF8.self)]
      else { return }
      keys.replaceSubrange(start..., with: full.utf8)
    }
    for byte in name {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): keys.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): keys.append(byte | 32)
      case UInt8(ascii: "'"): break
      default:
        expand(&keys)
        start = keys.count
      }
    }
    expand(&keys)
  }

  /// The state that these words name, by its code or by a name; its place in ``states``.
  func state(_ tokens: ArraySlice<String>) -> Int? {
    stateByKey[tokens.joined()] ?? stateByKey[key(tokens)]
  }

  /// The city that `key` is another name of.
  func alias(_ key: String) -> (key: String, state: Int)? {
    aliases[key]
  }

  /// Whether `state` is a military region, whose "cities" are spread over the Earth.
  func isMilitary(_ state: UInt8) -> Bool {
    states[Int(state)].military ?? false
  }
}
