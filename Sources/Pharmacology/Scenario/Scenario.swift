// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What happens to a person: the opioids that they live with, what is given, and how long to look.
///
/// Time 0 is the moment of the last use, or of the last dose of a maintenance medication.
public struct Scenario: Codable, Hashable, Sendable {
  /// A title for people.
  public var title: String
  /// The person.
  public var person: Person
  /// An opioid that is taken by habit; `nil` where there is none.
  public var habit: Habit?
  /// A medication that has been taken for so long that its level is steady; its last dose is at time 0.
  public var maintenance: Maintenance?
  /// What is given, and when.
  public var treatments: [Treatment]
  /// When symptoms are eased with lofexidine.
  public var lofexidine: Span?
  /// When the person is among cues that they link with opioids.
  public var cues: Span?
  /// How long to look after time 0, 1 h to 2 years.
  public var horizon: Hours

  /// Makes a scenario.
  public init(
    title: String = "", person: Person = Person(), habit: Habit? = nil, maintenance: Maintenance? = nil,
    treatments: [Treatment] = [], lofexidine: Span? = nil, cues: Span? = nil, horizon: Hours
  ) {
    self.title = title
    self.person = person
    self.habit = habit
    self.maintenance = maintenance
    self.treatments = treatments
    self.lofexidine = lofexidine
    self.cues = cues
    self.horizon = horizon
  }

  /// Whether the body has adjusted before the scenario begins.
  var isLongStanding: Bool {
    maintenance != nil || (habit != nil && habit?.lasting == nil)
  }

  /// The time of the first dose of a treatment; 0 without any.
  var firstDose: Double {
    treatments.flatMap(\.given).map(\.time).min() ?? 0
  }
}

/// An opioid taken by habit: its kind, how often, and how strong its effect is. Never an amount.
public struct Habit: Codable, Hashable, Sendable {
  /// The opioid, such as `heroin`.
  public var opioid: String
  /// How often a day, 1 to 24; evenly spaced.
  public var timesPerDay: Int
  /// The mean signal over a day, above 0 and below the opioid's ceiling; 0.6 to 0.8 is strong daily use.
  public var effect: Double
  /// For how long before time 0; `nil` for so long that the body has fully adjusted.
  public var lasting: Hours?
  /// For how long from time 0 on it goes down, in equal daily steps, to nothing; `nil` where it stops at time 0.
  public var tapering: Hours?

  /// Makes a habit.
  public init(
    opioid: String, timesPerDay: Int, effect: Double, lasting: Hours? = nil, tapering: Hours? = nil
  ) {
    self.opioid = opioid
    self.timesPerDay = timesPerDay
    self.effect = effect
    self.lasting = lasting
    self.tapering = tapering
  }
}

/// A medication at steady state before time 0.
public struct Maintenance: Codable, Hashable, Sendable {
  /// The form, such as `methadone-oral`.
  public var medication: String
  /// Each dose in mg.
  public var mg: Double
  /// The time between doses.
  public var every: Hours

  /// Makes a maintenance.
  public init(medication: String, mg: Double, every: Hours) {
    self.medication = medication
    self.mg = mg
    self.every = every
  }
}

/// A medication and its doses.
public struct Treatment: Codable, Hashable, Sendable {
  /// The form, such as `buprenorphine-sublingual`.
  public var medication: String
  /// The doses, in any order.
  public var doses: [DoseRow]
  /// Further doses, in the fields that pharmacometricians use.
  public var events: [DoseEvent]

  /// Makes a treatment.
  public init(medication: String, doses: [DoseRow], events: [DoseEvent] = []) {
    self.medication = medication
    self.doses = doses
    self.events = events
  }

  /// Every dose.
  public var given: [DoseEvent] {
    doses.flatMap(\.events) + events
  }
}

/// A dose, or a row of doses that are equal or go evenly to another.
public struct DoseRow: Codable, Hashable, Sendable {
  /// The first dose in mg.
  public var mg: Double
  /// When it is given.
  public var at: Hours
  /// The time to the next one; `nil` for a single dose.
  public var every: Hours?
  /// How many doses there are in all; `nil` for one.
  public var count: Int?
  /// For a taper: the last dose of the row, in mg.
  public var to: Double?

  /// Makes a row.
  public init(mg: Double, at: Hours, every: Hours? = nil, count: Int? = nil, to: Double? = nil) {
    self.mg = mg
    self.at = at
    self.every = every
    self.count = count
    self.to = to
  }

  /// Each dose of the row.
  public var events: [DoseEvent] {
    let count = max(1, count ?? 1)
    return (0..<count).map { number in
      let share = count > 1 ? Double(number) / Double(count - 1) : 0
      return DoseEvent(
        time: at.value + Double(number) * (every?.value ?? 0), amount: mg + ((to ?? mg) - mg) * share)
    }
  }
}

/// From one moment to another.
public struct Span: Codable, Hashable, Sendable {
  /// Its beginning.
  public var from: Hours
  /// Its end.
  public var until: Hours

  /// Makes a span.
  public init(from: Hours, until: Hours) {
    self.from = from
    self.until = until
  }

  func contains(_ time: Double) -> Bool {
    from.value <= time && time < until.value
  }
}
