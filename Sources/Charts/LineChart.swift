// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Curves over a common axis, in one or more panels above one another.
public struct LineChart: Hashable, Sendable {
  /// What it shows, in a few words.
  public var title: String
  /// The same for someone who cannot see it: what rises, what falls, and where.
  public var description: String
  /// The axis across.
  public var across: ChartAxis
  /// The panels, from top to bottom.
  public var panels: [ChartPanel]
  /// Lines under the chart, such as sources.
  public var captions: [String]

  /// Makes a chart.
  public init(
    title: String, description: String, across: ChartAxis, panels: [ChartPanel], captions: [String] = []
  ) {
    self.title = title
    self.description = description
    self.across = across
    self.panels = panels
    self.captions = captions
  }
}

/// An axis.
public struct ChartAxis: Hashable, Sendable {
  /// What it measures, with the unit.
  public var label: String
  /// Its ends; `nil` to fit what is drawn.
  public var range: ClosedRange<Double>?
  /// What stands at a tick instead of its number, such as "day 2"; the ticks without words are left out. `nil` for
  /// numbers.
  public var words: [Double: String]?
  /// Distances between ticks that are preferred to round numbers, such as 24 and 168 for hours; from small to large.
  public var steps: [Double]

  /// Makes an axis.
  public init(
    _ label: String, range: ClosedRange<Double>? = nil, words: [Double: String]? = nil, steps: [Double] = []
  ) {
    self.label = label
    self.range = range
    self.words = words
    self.steps = steps
  }
}

/// A panel with an axis upward of its own.
public struct ChartPanel: Hashable, Sendable {
  /// The axis upward.
  public var up: ChartAxis
  /// The curves.
  public var lines: [ChartLine]
  /// Published or measured values.
  public var points: [ChartPoint]
  /// Levels worth a line across, such as the least score of a class.
  public var levels: [ChartLevel]
  /// Places on a curve that have a name.
  public var marks: [ChartMark]
  /// Moments at which something happens.
  public var events: [ChartEvent]

  /// Makes a panel.
  public init(
    _ up: ChartAxis, lines: [ChartLine], points: [ChartPoint] = [], levels: [ChartLevel] = [],
    marks: [ChartMark] = [], events: [ChartEvent] = []
  ) {
    self.up = up
    self.lines = lines
    self.points = points
    self.levels = levels
    self.marks = marks
    self.events = events
  }
}

/// A curve.
public struct ChartLine: Hashable, Sendable {
  /// What it is.
  public var name: String
  /// Where it goes, from left to right.
  public var points: [ChartPlace]
  /// The range around it, from left to right; empty for none.
  public var band: [ChartRange]
  /// Whether it stays at each point's height until the next, as doses do.
  public var isStepped: Bool

  /// Makes a curve.
  public init(_ name: String, _ points: [ChartPlace], band: [ChartRange] = [], isStepped: Bool = false) {
    self.name = name
    self.points = points
    self.band = band
    self.isStepped = isStepped
  }
}

/// A piece of a band.
public struct ChartRange: Hashable, Sendable {
  /// Across.
  public var x: Double
  /// Its lower end.
  public var low: Double
  /// Its upper end.
  public var high: Double

  /// Makes a piece.
  public init(_ x: Double, _ low: Double, _ high: Double) {
    self.x = x
    self.low = low
    self.high = high
  }
}

/// A place on a curve that has a name, such as the worst moment.
public struct ChartMark: Hashable, Sendable {
  /// The place.
  public var place: ChartPlace
  /// Its name.
  public var name: String

  /// Makes a mark.
  public init(_ place: ChartPlace, _ name: String) {
    self.place = place
    self.name = name
  }
}

/// A moment at which something happens, such as the first dose: a line through the panel.
public struct ChartEvent: Hashable, Sendable {
  /// When, across.
  public var x: Double
  /// What happens.
  public var name: String

  /// Makes an event.
  public init(_ x: Double, _ name: String) {
    self.x = x
    self.name = name
  }
}

/// A place on a chart, in the units of its axes.
public struct ChartPlace: Hashable, Sendable {
  /// Across.
  public var x: Double
  /// Up.
  public var y: Double

  /// Makes a place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A value with the band around it.
public struct ChartPoint: Hashable, Sendable {
  /// Across.
  public var x: Double
  /// The value; `nil` where only the band is known.
  public var y: Double?
  /// The lower end of the band.
  public var low: Double
  /// The upper end of the band.
  public var high: Double

  /// Makes a point.
  public init(x: Double, y: Double?, low: Double, high: Double) {
    self.x = x
    self.y = y
    self.low = low
    self.high = high
  }
}

/// A level across a panel.
public struct ChartLevel: Hashable, Sendable {
  /// Its height.
  public var y: Double
  /// What begins there.
  public var name: String

  /// Makes a level.
  public init(_ y: Double, _ name: String) {
    self.y = y
    self.name = name
  }
}
