// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Reads what stands within a line of an article.
enum InlineReader {
  /// What cannot be read.
  struct Unreadable: Error {
    let text: String
  }

  static func pieces(_ text: String) throws(Unreadable) -> [ArticleLine.Piece] {
    var pieces: [ArticleLine.Piece] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "[" {
        let (piece, after) = try bracket(rest)
        pieces.append(piece)
        rest = after
      } else if rest.hasPrefix("**") {
        let body = rest.dropFirst(2)
        guard let end = body.range(of: "**"), !body[..<end.lowerBound].contains("[") else {
          throw Unreadable(text: String(rest.prefix(20)))
        }
        pieces.append(.strong(String(body[..<end.lowerBound])))
        rest = body[end.upperBound...]
      } else {
        let end = [rest.firstIndex(of: "["), rest.range(of: "**")?.lowerBound].compactMap { $0 }.min()
        let stretch = rest[..<(end ?? rest.endIndex)]
        guard !stretch.contains(where: { "]<>`*".contains($0) }) else { throw Unreadable(text: String(stretch)) }
        pieces += phones(stretch)
        rest = rest[stretch.endIndex...]
      }
    }
    return spaced(pieces)
  }

  /// `[@key; @key]`, `[text](/page)` or `[word](term:id)`.
  private static func bracket(_ text: Substring) throws(Unreadable) -> (ArticleLine.Piece, Substring) {
    let unreadable = Unreadable(text: String(text.prefix(40)))
    guard let close = text.firstIndex(of: "]") else { throw unreadable }
    let inside = text[text.index(after: text.startIndex)..<close]
    let after = text[text.index(after: close)...]
    if inside.hasPrefix("@") {
      let keys = inside.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard keys.allSatisfy({ $0.hasPrefix("@") && $0.count > 1 && $0.dropFirst().allSatisfy(isKey) }) else {
        throw unreadable
      }
      return (.sources(keys.map { String($0.dropFirst()) }), after)
    }
    guard !inside.isEmpty, after.first == "(", let end = after.firstIndex(of: ")") else { throw unreadable }
    let target = String(after[after.index(after: after.startIndex)..<end])
    let rest = after[after.index(after: end)...]
    if target.hasPrefix("term:"), target.dropFirst(5).allSatisfy(isKey), target.count > 5 {
      return (.term(String(inside), id: String(target.dropFirst(5))), rest)
    }
    guard target.hasPrefix("/"), !target.hasPrefix("//"), target.allSatisfy({ isKey($0) || "/#".contains($0) }) else {
      throw unreadable
    }
    return (.link(String(inside), address: target), rest)
  }

  private static func isKey(_ character: Character) -> Bool {
    character == "-" || (character.isASCII && (character.isLowercase || character.isNumber))
  }

  /// The stretch with the numbers in it that can be called.
  private static func phones(_ text: Substring) -> [ArticleLine.Piece] {
    var pieces: [ArticleLine.Piece] = []
    var rest = text
    guard rest.contains(where: \.isNumber) else { return rest.isEmpty ? [] : [.text(String(rest))] }
    while let match = rest.firstMatch(of: /\b(?:911|988|(?:1-)?[2-9][0-9]{2}-[0-9]{3}-[0-9]{4})\b/) {
      if match.range.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<match.range.lowerBound]))) }
      pieces.append(.phone(String(match.output), address: PhoneAddress.uri(String(match.output))))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// Without the spaces before sources, so that a mark stands close to its sentence.
  private static func spaced(_ pieces: [ArticleLine.Piece]) -> [ArticleLine.Piece] {
    pieces.enumerated().compactMap { place, piece in
      guard case .text(let text) = piece, place + 1 < pieces.count, case .sources = pieces[place + 1] else {
        return piece
      }
      let kept = text.count - text.reversed().prefix { $0.isWhitespace }.count
      return kept == 0 ? nil : .text(String(text.prefix(kept)))
    }
  }
}
