// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Finds the names that are spelled like a mistyped one.
public enum SimilarNames {
  /// At most `limit` of `names` that differ from `name` in few letters or begin alike, the most alike first.
  public static func of(_ name: String, among names: [String], limit: Int = 3) -> [String] {
    let typed = Array(name.lowercased().prefix(64))
    guard typed.count > 1 else { return [] }
    let tolerance = max(1, typed.count / 3)
    let ranked = names.enumerated().compactMap { place, candidate -> (distance: Int, place: Int, name: String)? in
      let distance = distance(typed, Array(candidate))
      let beginsAlike = typed.count > 2 && candidate.hasPrefix(String(typed))
      return distance <= tolerance || beginsAlike ? (distance, place, candidate) : nil
    }
    return ranked.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(limit).map(\.name)
  }

  /// How many letters to insert, delete, replace or swap with their neighbor (optimal string alignment).
  public static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
