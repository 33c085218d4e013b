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

  init(pointsPerHour: Int, sizes: [Int], drugs: Int, isSplit: Bool) {
    hour = pointsPerHour
    points = 24 * pointsPerHour
    let places = points + 1
    func series(_ count: Int) -> Series {
      let series = Series.allocate(capacity: count)
      series.initialize(repeating: .zero, count: count)
      return series
    }
    self.sizes = sizes
    courses = sizes.map { series($0 * places) }
    drives = (0..<drugs).map { _ in series(places) }
    signals = series(places)
    fastSignals = isSplit ? series(places) : signals
    felt = series(places)
    levels = series(places)
    deficits = series(25)
    slow = series(25)
    blockades = series(25)
    cravings = series(25)
    tolerances = series(25)
    present = series(25)
    joined = series(25)
    totals = series(25)
  }

  deinit {
    let fast = fastSignals == signals ? [] : [fastSignals]
    let hourly = [deficits, slow, blockades, cravings, tolerances, present, joined, totals]
    for series in courses + drives + [signals, felt, levels] + hourly + fast { series.deallocate() }
  }

  /// The last place becomes the first of the next day.
  func turn() {
    for part in courses.indices {
      let size = sizes[part]
      for state in 0..<size { courses[part][state] = courses[part][points * size + state] }
    }
    for series in drives + [signals, fastSignals, felt, levels] { series[0] = series[points] }
    for series in [deficits, slow, blockades, cravings, tolerances] { series[0] = series[24] }
  }
}
