// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Writes text and numbers into a drawing, the same on every machine.
public enum SVGText {
  /// `text` with the characters that mean something in markup written out.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// `value` with so many digits after the point, trailing zeros left out.
  public static func number(_ value: Double, digits: Int = 1) -> String {
    var factor = 1.0
    for _ in 0..<digits { factor *= 10 }
    let scaled = (max(-1e12, min(1e12, value)) * factor).rounded()
    let (whole, rest) = (Int(abs(scaled) / factor), Int(abs(scaled)) % Int(factor))
    var fraction = rest == 0 ? "" : String(rest)
    if !fraction.isEmpty {
      fraction = String(repeating: "0", count: digits - fraction.count) + fraction
      while fraction.hasSuffix("0") { fraction.removeLast() }
    }
    let sign = scaled < 0 ? "−" : ""
    return sign + String(whole) + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// A coordinate: like ``number(_:digits:)``, with the minus that SVG reads.
  public static func coordinate(_ value: Double) -> String {
    let tenths = Int((max(-1e12, min(1e12, value)) * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
