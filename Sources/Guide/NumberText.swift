// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Writes numbers for people.
public enum NumberText {
  /// A number with as few digits as it needs, at most three after the point.
  public static func plain(_ value: Double) -> String {
    fixed(value, digits: 3)
  }

  /// About two significant digits, as much as a model can promise: 0.19, 3.4, 24, 360.
  public static func rough(_ value: Double) -> String {
    switch abs(value) {
    case ..<0.995: fixed(value, digits: 2)
    case ..<9.95: fixed(value, digits: 1)
    case ..<99.5: fixed(value, digits: 0)
    default: fixed((value / 10).rounded() * 10, digits: 0)
    }
  }

  private static func fixed(_ value: Double, digits: Int) -> String {
    var factor = 1.0
    for _ in 0..<digits { factor *= 10 }
    guard value.isFinite, abs(value) < 1e12 else { return "?" }
    let scaled = Int((abs(value) * factor).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(factor))
    var fraction = rest == 0 ? "" : String(String(rest + Int(factor)).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (value < 0 && scaled > 0 ? "−" : "") + String(whole) + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
