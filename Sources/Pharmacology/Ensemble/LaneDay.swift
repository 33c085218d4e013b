// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A day in the life of eight people: memory for everything at each point of the grid, and for what goes by the hour.
///
/// Place 0 is the last place of the day before. Each pass over a day reads some of these and writes others; lanes are
/// handed from pass to pass in memory, since between functions a vector would travel in pieces.
final class LaneDay {
  typealias Series = UnsafeMutablePointer<Lanes>

  /// How many points a day has, without place 0.
  let points: Int
  /// How many points an hour has.
  let hour: Int
  /// The states of each part at each place: one row of states after another.
  let courses: [Series]
  /// How many states each part has.
  let sizes: [Int]
  /// How strongly each drug pulls at the receptors.
  let drives: [Series]
  let signals: Series
  /// The fast pathway's signal; the same memory as `signals` where all drugs are alike in it.
  let fastSignals: Series
  /// What is felt.
  let felt: Series
  /// Adaptation as a whole.
  let levels: Series
  /// By the hour: the deficit, slow adaptation, blockade, craving, and tolerance of breathing.
  let deficits: Series
  let slow: Series
  let blockades: Series
  let cravings: Series
  let tolerances: Series
  /// For working blockade out: the stimulus of the medications alone and with a standard agonist, and 1 + their drives.
  let present: Series
  let joined: Series
  let totals: Series

  private let byPoint: [Series]
  private let byHour: [Series]
  private let memory: LaneMemory

  init(pointsPerHour: Int, sizes: [Int], drugs: Int, isSplit: Bool) {
    hour = pointsPerHour
    points = 24 * pointsPerHour
    self.sizes = sizes
    let (places, hours) = (points + 1, 25)
    let series = drugs + (isSplit ? 4 : 3)
    memory = LaneMemory(count: (sizes.reduce(0, +) + series) * places + 8 * hours)
    var free = memory.start
    func take(_ count: Int) -> Series {
      defer { free += count }
      return free
    }
    courses = sizes.map { take($0 * places) }
    drives = (0..<drugs).map { _ in take(places) }
    signals = take(places)
    fastSignals = isSplit ? take(places) : signals
    felt = take(places)
    levels = take(places)
    deficits = take(hours)
    slow = take(hours)
    blockades = take(hours)
    cravings = take(hours)
    tolerances = take(hours)
    present = take(hours)
    joined = take(hours)
    totals = take(hours)
    byPoint = drives + [signals, fastSignals, felt, levels]
    byHour = [deficits, slow, blockades, cravings, tolerances]
  }

  /// The last place becomes the first of the next day.
  func turn() {
    for part in courses.indices {
      let size = sizes[part]
      for state in 0..<size { courses[part][state] = courses[part][points * size + state] }
    }
    for series in byPoint { series[0] = series[points] }
    for series in byHour { series[0] = series[24] }
  }
}
