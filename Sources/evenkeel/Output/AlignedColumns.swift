// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A table for the terminal: each column as wide as its widest cell.
enum AlignedColumns {
  /// Columns of equal length side by side; the first `leading` of them begin at the left, the others end at the right.
  static func text(_ columns: [[String]], leading: Int = 0) -> String {
    let widths = columns.map { $0.map(\.count).max() ?? 0 }
    return (columns.first ?? []).indices.map { row in
      columns.indices.map { column in
        let text = columns[column][row]
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column < leading ? text + space : space + text
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
