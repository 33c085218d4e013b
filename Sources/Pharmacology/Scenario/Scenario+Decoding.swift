// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Scenario {
  private enum Member: String, CodingKey {
    case title, person, habit, maintenance, treatments, lofexidine, cues, horizon
  }

  /// Reads a scenario; only the horizon must be given.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    self.init(
      title: try members.decodeIfPresent(String.self, forKey: .title) ?? "",
      person: try members.decodeIfPresent(Person.self, forKey: .person) ?? Person(),
      habit: try members.decodeIfPresent(Habit.self, forKey: .habit),
      maintenance: try members.decodeIfPresent(Maintenance.self, forKey: .maintenance),
      treatments: try members.decodeIfPresent([Treatment].self, forKey: .treatments) ?? [],
      lofexidine: try members.decodeIfPresent(Span.self, forKey: .lofexidine),
      cues: try members.decodeIfPresent(Span.self, forKey: .cues),
      horizon: try members.decode(Hours.self, forKey: .horizon))
  }
}

extension Person {
  private enum Member: String, CodingKey {
    case age, weight, bodyMassIndex, traits
  }

  /// Reads a person; what is not given is typical.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    let typical = Person()
    self.init(
      age: try members.decodeIfPresent(Double.self, forKey: .age) ?? typical.age,
      weight: try members.decodeIfPresent(Double.self, forKey: .weight) ?? typical.weight,
      bodyMassIndex: try members.decodeIfPresent(Double.self, forKey: .bodyMassIndex) ?? typical.bodyMassIndex,
      traits: try members.decodeIfPresent(Set<Trait>.self, forKey: .traits) ?? typical.traits)
  }

  /// Writes a person; the same person always in the same way.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(age, forKey: .age)
    try members.encode(weight, forKey: .weight)
    try members.encode(bodyMassIndex, forKey: .bodyMassIndex)
    try members.encode(traits.sorted { $0.rawValue < $1.rawValue }, forKey: .traits)
  }
}

extension Treatment {
  private enum Member: String, CodingKey {
    case medication, doses, events
  }

  /// Reads a treatment; events are given rarely.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    self.init(
      medication: try members.decode(String.self, forKey: .medication),
      doses: try members.decode([DoseRow].self, forKey: .doses),
      events: try members.decodeIfPresent([DoseEvent].self, forKey: .events) ?? [])
  }
}
