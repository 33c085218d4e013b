// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A telephone number in North America, with its extension if it has one.
public struct PhoneNumber: Hashable, Codable, Sendable {
  /// Ten digits.
  public let digits: String
  /// The extension's digits, without "x".
  public let `extension`: String?

  /// Reads a number as the directories write it: "304-555-0100", "304-555-0100 x12", "(304) 555-0100",
  /// "3045550100", "1-304-555-0100" and words on the keypad such as "888-304HOPE"; `nil` where it is none of these.
  public init?(_ text: String) {
    // The number ends with its tenth digit (or letter on the keypad); a leading 1 is the country's.
    guard let first = text.first, first.isWholeNumber || first == "(" || first == "+" else { return nil }
    var digits: [Character] = []
    var rest = text.lowercased()[...]
    while digits.count < 10, let character = rest.popFirst() {
      guard let digit = Self.keypadDigit(character) else { continue }
      if digits.isEmpty, digit == "1" { continue }
      digits.append(digit)
    }
    guard digits.count == 10, let area = digits.first, area >= "2" else { return nil }
    let suffix = rest.filter { $0.isLetter || $0.isWholeNumber }
    let number = suffix.drop { $0.isLetter }
    guard suffix.isEmpty || suffix.hasPrefix("x") || suffix.hasPrefix("ext"), number.allSatisfy(\.isWholeNumber) else {
      return nil
    }
    self.digits = String(digits)
    self.extension = number.isEmpty ? nil : String(number)
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
