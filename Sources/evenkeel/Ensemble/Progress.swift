// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Says on the terminal how many people are done and how much longer it takes.
struct Progress: Sendable {
  private let total: Int
  private let begin = ContinuousClock.now

  init(of total: Int) {
    self.total = total
  }

  /// Shows that `done` people are done; always goes on.
  @Sendable
  func show(_ done: Int) -> Bool {
    let elapsed = (ContinuousClock.now - begin) / .seconds(1)
    // A short run needs no progress.
    guard elapsed > 0.5 else { return true }
    let left = elapsed / Double(done) * Double(total - done)
    Terminal.progress("\(done) of \(total) people, about \(Int(left.rounded(.up))) s left")
    return true
  }
}
