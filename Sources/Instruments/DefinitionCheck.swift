// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Finds what does not hold together in a definition.
struct DefinitionCheck {
  private(set) var problems: [String] = []
  private let instrument: Instrument

  /// - Parameter flows: The ids of the safety flows that there are.
  init(_ instrument: Instrument, flows: Set<String>) {
    self.instrument = instrument
    let ids = instrument.items.map(\.id)
    if ids.isEmpty { problems.append("it has no items") }
    if Set(ids).count < ids.count { problems.append("an item's id is there twice") }
    for (place, item) in instrument.items.enumerated() { check(item, after: Set(ids[..<place]), flows) }
    let scales = instrument.scales.map(\.id)
    if Set(scales).count < scales.count { problems.append("a scale's id is there twice") }
    for scale in instrument.scales { check(scale, Set(ids)) }
  }

  private mutating func check(_ item: Item, after earlier: Set<String>, _ flows: Set<String>) {
    if (item.options == nil) == (item.range == nil) {
      problems.append("\(item.id) needs either options or a range")
    }
    let legal = item.legal
    if legal.isEmpty { problems.append("\(item.id) has no legal answer") }
    if Set(legal).count < legal.count { problems.append("\(item.id) has two answers with one score") }
    if let bins = item.bins {
      let covered = bins.flatMap { $0.from <= $0.to ? Array($0.from...$0.to) : [] }
      if covered.sorted() != legal.sorted() { problems.append("the bins of \(item.id) have a gap or an overlap") }
    }
    for (name, condition) in [("when", item.when), ("notCountedWhen", item.notCountedWhen)] {
      guard let condition else { continue }
      if condition.items.isEmpty || !earlier.isSuperset(of: condition.items) {
        problems.append("\(item.id): \(name) must name earlier items")
      }
    }
    if let flag = item.redFlag {
      if !flows.contains(flag.flow) { problems.append("\(item.id): there is no safety flow \(flag.flow)") }
      if !legal.contains(where: { item.score($0) >= flag.from }), !legal.contains(where: { $0 >= flag.from }) {
        problems.append("\(item.id): no answer reaches its red flag")
      }
    }
  }

  private mutating func check(_ scale: Scale, _ ids: Set<String>) {
    let items = instrument.items(of: scale)
    if let named = scale.items, !ids.isSuperset(of: named) || Set(named).count < named.count {
      problems.append("\(scale.id) names an item that is not there, or one twice")
    }
    guard !items.isEmpty, scale.range.count == 2, scale.range[0] < scale.range[1] else {
      problems.append("\(scale.id) has no items or no range")
      return
    }
    if scale.rule == .value, items.count != 1 { problems.append("\(scale.id) must have one item") }
    let reachable = Self.reachable(items, scale.rule)
    if reachable.min() != scale.range[0] || reachable.max() != scale.range[1] {
      problems.append("\(scale.id): its items reach from \(reachable.min() ?? 0) to \(reachable.max() ?? 0)")
    }
    if !scale.bands.isEmpty { checkBands(scale, reachable) }
    for threshold in scale.positive ?? [] where !reachable.contains(where: { threshold.isReached(Double($0)) }) {
      problems.append("\(scale.id): no value reaches a threshold")
    }
  }

  private mutating func checkBands(_ scale: Scale, _ reachable: Set<Int>) {
    var next = scale.range[0]
    for band in scale.bands {
      if band.from != next { problems.append("\(scale.id): the bands have a gap or an overlap at \(band.from)") }
      if band.to < band.from || !reachable.contains(where: { (band.from...band.to).contains($0) }) {
        problems.append("\(scale.id): no value reaches the band \(band.id)")
        return
      }
      next = band.to + 1
    }
    if next != scale.range[1] + 1 { problems.append("\(scale.id): the bands do not end with the range") }
  }

  /// The values that a scale can have.
  static func reachable(_ items: [Item], _ rule: Scale.Rule) -> Set<Int> {
    let scores = items.map { item in Set(item.legal.map(item.score)) }
    switch rule {
    case .value: return scores.first ?? []
    case .mean:
      // Between its ends a mean has fractions; the ends are whole.
      let ends = scores.map { ($0.min() ?? 0, $0.max() ?? 0) }
      let low = ends.map(\.0).reduce(0, +) / max(1, ends.count)
      let high = ends.map(\.1).reduce(0, +) / max(1, ends.count)
      return low <= high ? Set(low...high) : []
    case .sum:
      return scores.reduce(into: [0]) { sums, each in
        sums = Set(sums.flatMap { sum in each.map { sum + $0 } })
      }
    }
  }
}

extension Instrument {
  /// The items that a scale counts.
  func items(of scale: Scale) -> [Item] {
    guard let named = scale.items else { return items.filter { !$0.isUnscored } }
    return items.filter { named.contains($0.id) }
  }
}
