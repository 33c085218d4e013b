// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A telephone number in North America, with its extension if it has one.
public struct PhoneNumber: Hashable, Codable, Sendable {
  /// Ten digits.
  public let digits: String
  /// The extension's digits, without "x".
  public let `extension`: String?

  /// Reads a number as the directories write it: "304-555-0100", "304-555-0100 x12", "(304) 555-0100",
  /// "3045550100", "1-304-555-0100" and words on the keypad such as "888-304HOPE"; `nil` where it is none of these.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    var main = Substring(lowered)
    var suffix: String?
    if let mark = Self.extensionMark(in: lowered) {
      main = lowered[..<mark.lowerBound]
      suffix = String(lowered[mark.upperBound...].filter(\.isWholeNumber))
    }
    var digits = main.compactMap(Self.keypadDigit)
    if digits.count == 11, digits.first == "1" { digits.removeFirst() }
    guard digits.count == 10, let area = digits.first, area >= "2" else { return nil }
    self.digits = String(digits)
    self.extension = suffix.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// As people write it: "304-555-0100 ext. 12".
  public var display: String {
    let number = "\(digits.prefix(3))-\(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))"
    return self.extension.map { "\(number) ext. \($0)" } ?? number
  }

  /// The link that a phone dials (RFC 3966).
  public var uri: String {
    "tel:+1\(digits)" + (self.extension.map { ";ext=\($0)" } ?? "")
  }

  private static func extensionMark(in text: String) -> Range<String.Index>? {
    // "x" is on the keypad too, so a bare x counts as a mark only after the number's ten digits.
    if let spelled = text.range(of: "ext.") ?? text.range(of: "ext ") { return spelled }
    guard let x = text.lastIndex(of: "x"), text[..<x].filter(\.isWholeNumber).count >= 10 else { return nil }
    return x..<text.index(after: x)
  }

  private static func keypadDigit(_ character: Character) -> Character? {
    if character.isASCII, character.isWholeNumber { return character }
    switch character {
    case "a"..."c": return "2"
    case "d"..."f": return "3"
    case "g"..."i": return "4"
    case "j"..."l": return "5"
    case "m"..."o": return "6"
    case "p"..."s": return "7"
    case "t"..."v": return "8"
    case "w"..."z": return "9"
    default: return nil
    }
  }
}
