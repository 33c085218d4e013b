// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Mends text that other programs have mangled.
enum TextRepair {
  /// The text of a file: UTF-8 with or without a mark at its start, else Windows-1252.
  static func decode(_ data: Data) -> (text: String, isWindows: Bool) {
    let body = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    if let text = String(validating: body, as: UTF8.self) { return (text, false) }
    return (String(data: body, encoding: .windowsCP1252) ?? String(decoding: body, as: UTF8.self), true)
  }

  /// `text` with UTF-8 that was read as Windows-1252 read aright ("PeÃ±asco" → "Peñasco"), or `nil` where it is not that.
  static func mojibake(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { (0xC2...0xF4).contains($0.value) }) else { return nil }
    for encoding in [String.Encoding.windowsCP1252, .isoLatin1] {
      guard let bytes = text.data(using: encoding), let repaired = String(validating: bytes, as: UTF8.self) else {
        continue
      }
      return repaired
    }
    return nil
  }

  /// `text` without spaces at its ends, doubled spaces and other kinds of blank.
  static func spaces(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
