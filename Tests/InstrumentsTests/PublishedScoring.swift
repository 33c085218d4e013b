// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The scoring of each instrument, typed in once more from its publication, independently of the files: the legal
/// scores of each item in order, and what the answers come to.
struct PublishedScoring: Sendable {
  let id: String
  let legal: [[Int]]
  /// The values of the scales in order, each with its class where there is one.
  let score: @Sendable ([Int]) -> [(value: Double, band: String?)]

  private static func classes(_ total: Int, _ bounds: [(Int, String)]) -> String {
    bounds.last { total >= $0.0 }?.1 ?? ""
  }

  /// The sum of the first `count` answers, or of all: what is asked after them is not scored.
  private static func sum(
    of count: Int? = nil, _ bounds: [(Int, String)] = []
  ) -> @Sendable ([Int]) -> [(value: Double, band: String?)] {
    { answers in
      let total = answers.prefix(count ?? answers.count).reduce(0, +)
      return [(Double(total), bounds.isEmpty ? nil : classes(total, bounds))]
    }
  }

  private static let three = [0, 1, 2, 3]
  private static let seven = [0, 1, 2, 3, 4, 5, 6, 7]
  private static let ten = Array(0...10)
  private static let yes = [1, 0]

  static let all: [PublishedScoring] = [
    PublishedScoring(
      id: "cows",
      legal: [
        [0, 1, 2, 4], [0, 1, 2, 3, 4], [0, 1, 3, 5], [0, 1, 2, 5], [0, 1, 2, 4], [0, 1, 2, 4], [0, 1, 2, 3, 5],
        [0, 1, 2, 4], [0, 1, 2, 4], [0, 1, 2, 4], [0, 3, 5],
      ],
      score: sum([(0, "none"), (5, "mild"), (13, "moderate"), (25, "moderately-severe"), (37, "severe")])),
    PublishedScoring(
      id: "ciwa-ar", legal: Array(repeating: seven, count: 9) + [[0, 1, 2, 3, 4]], score: sum()),
    PublishedScoring(
      id: "phq-9", legal: Array(repeating: three, count: 10),
      score: sum(of: 9, [(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately-severe"), (20, "severe")])),
    PublishedScoring(id: "phq-2", legal: Array(repeating: three, count: 2), score: sum()),
    PublishedScoring(
      id: "gad-7", legal: Array(repeating: three, count: 8),
      score: sum(of: 7, [(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe")])),
    PublishedScoring(id: "gad-2", legal: Array(repeating: three, count: 2), score: sum()),
    PublishedScoring(id: "audit-c", legal: Array(repeating: [0, 1, 2, 3, 4], count: 3), score: sum()),
    PublishedScoring(
      id: "taps-1", legal: Array(repeating: [4, 3, 2, 1, 0], count: 4),
      score: { [(Double($0[2]), nil), (Double($0[3]), nil), (Double($0[0]), nil), (Double($0[1]), nil)] }),
    PublishedScoring(id: "single-question", legal: [Array(0...1000)], score: sum()),
    PublishedScoring(
      id: "peg", legal: [ten, ten, ten], score: { [(Double($0.reduce(0, +)) / 3, nil)] }),
    PublishedScoring(
      id: "readiness", legal: [ten, ten, ten], score: { $0.map { (Double($0), nil) } }),
    PublishedScoring(id: "craving", legal: [ten], score: sum()),
    PublishedScoring(id: "symptom-diary", legal: Array(repeating: three, count: 7), score: sum()),
    PublishedScoring(id: "early-signs", legal: Array(repeating: yes, count: 6), score: { _ in [] }),
    PublishedScoring(id: "family-signs", legal: Array(repeating: yes, count: 8), score: { _ in [] }),
  ]
}
