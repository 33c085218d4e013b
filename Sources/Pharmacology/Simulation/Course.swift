// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A run on its way: carries the states along the grid and writes the rows down.
struct Course {
  private let exposure: Exposure
  private let scenario: Scenario
  private let constants: AdaptationConstants
  private let slow: SlowLayer

  init(_ exposure: Exposure, scenario: Scenario, constants: AdaptationConstants) {
    self.exposure = exposure
    self.scenario = scenario
    self.constants = constants
    slow = SlowLayer(constants, ligands: exposure.ligands, habits: exposure.habits)
  }

  func run(every: Double) -> TimeCourse {
    let grid = exposure.grid
    let (signals, fastSignals) = signals()
    let step = AdaptationStep(constants, hours: grid.step)
    let score = WithdrawalScore(constants)
    let efficacies = exposure.ligands.map(\.efficacy)
    var state = AdaptationState(
      longStanding: scenario.isLongStanding ? mean(signals, to: day) : 0, constants: constants)
    state.recent = fastSignals.first ?? 0
    var deficit = step.deficit(state, signal: signals.first ?? 0)
    var moments = MomentFinder(score, easing: constants.lofexidineFactor)
    var blockade = 0.0
    let entry = state.respiratoryTolerance
    var writer = TimeCourseWriter(exposure, every: grid.points(in: every), first: Self.firstRow(scenario, grid: grid))
    var since = 0
    for point in 0..<grid.count {
      if point > 0 {
        deficit = step.advance(
          &state, signal: (signals[point - 1], signals[point]), fast: (fastSignals[point - 1], fastSignals[point]),
          deficit: deficit)
      }
      let signal = signals[point]
      if point - since == grid.pointsPerHour || point == 0 {
        blockade = slow.blockade(at: point, of: exposure.drives)
        if point > 0 {
          let hours = Double(point - since) * grid.step
          let meanSignal = mean(signals, from: since, to: point)
          state.respiratoryTolerance = slow.tolerance(
            state.respiratoryTolerance, signal: meanSignal, hours: hours)
          let target = slow.cravingTarget(
            deficit: deficit, hasCue: scenario.cues?.contains(grid.time(point)) == true, slow: state.slow,
            signal: signal, blockade: blockade)
          state.craving = slow.craving(state.craving, target: target, hours: hours)
        }
        since = point
        if point >= grid.zero { moments.note(blockade: blockade, hours: 1) }
      }
      assert(state.isSound, "adaptation left its range at \(grid.time(point)) h")
      let expression = step.expression(state, fastSignal: fastSignals[point], deficit: deficit)
      let isEased = scenario.lofexidine?.contains(grid.time(point)) == true
      let isRow = writer.isRow(point)
      if point >= grid.zero { moments.note(expression, isEased: isEased, at: grid.time(point)) }
      guard isRow else { continue }
      let eased = isEased ? constants.lofexidineFactor : 1
      let drives = exposure.drives.map { $0[point] }
      let receptors = ReceptorState(drives: drives, efficacies: efficacies)
      assert(receptors.occupancies.reduce(0, +) < 1 + 1e-12, "more receptors are occupied than there are")
      writer.write(
        point, occupancies: receptors.occupancies, signal: signal, cows: eased * score.cows(expression),
        sows: eased * score.sows(expression), blockade: blockade, adaptation: step.level(state), state: state,
        vulnerability: slow.vulnerability(
          at: point, of: exposure.drives, tolerance: state.respiratoryTolerance, atEntry: entry))
    }
    return writer.course(moments: moments.moments(exposure))
  }

  private var day: Int { 24 * exposure.grid.pointsPerHour }

  /// The first row: a day before time 0 for a long habit or maintenance, else the beginning.
  static func firstRow(_ scenario: Scenario, grid: Grid) -> Int {
    guard scenario.isLongStanding, scenario.firstDose >= -24 else { return 0 }
    return grid.zero - 24 * grid.pointsPerHour
  }

  /// The signal, and the fast pathway's signal, at each point.
  private func signals() -> (signals: [Double], fastSignals: [Double]) {
    let ligands = exposure.ligands
    let transduction = constants.transduction
    let isSplit = ligands.contains { $0.fastEfficacy != $0.efficacy }
    let count = exposure.grid.count
    var signals = [Double](repeating: 0, count: count)
    var fastSignals = isSplit ? signals : []
    for point in 0..<count {
      var total = 1.0
      var stimulus = 0.0
      var fast = 0.0
      for place in ligands.indices {
        let drive = exposure.drives[place][point]
        total += drive
        stimulus += ligands[place].efficacy * drive
        fast += ligands[place].fastEfficacy * drive
      }
      signals[point] = transduction.signal(of: stimulus / total)
      if isSplit { fastSignals[point] = transduction.signal(of: fast / total) }
    }
    return (signals, isSplit ? fastSignals : signals)
  }

  /// The mean from one point to another, by trapezoids.
  private func mean(_ values: [Double], from begin: Int = 0, to end: Int) -> Double {
    guard end > begin, end < values.count else { return values.first ?? 0 }
    var sum = 0.5 * (values[begin] + values[end])
    for point in (begin + 1)..<end { sum += values[point] }
    return sum / Double(end - begin)
  }
}
