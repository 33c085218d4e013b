// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Breaks sentences into lines.
enum WrappedText {
  /// `text` in lines of at most `width` characters, a longer word alone on its line.
  /// - Parameters:
  ///   - indent: how many spaces stand before a line.
  ///   - isHanging: whether the first line begins at the margin.
  static func of(_ text: String, width: Int, indent: Int = 0, isHanging: Bool = false) -> String {
    let space = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = isHanging ? String(text.prefix { $0 == " " }) : space
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (space, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
