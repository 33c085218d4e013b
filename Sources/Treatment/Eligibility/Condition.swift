// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a rule asks of a profile.
///
/// In JSON: `{"field": "liver", "is": ["severe", "acute"]}`, `{"field": "age", "below": 18}`,
/// `{"field": "qtc", "from": 500}`, `{"field": "qtc", "known": true}`, `{"all": [...]}`, `{"any": [...]}`, `{"not": {...}}`. For a field with many
/// answers `is` means that at least one of them was given.
public indirect enum Condition: Hashable, Sendable {
  /// The field has one of these answers.
  case choice(field: String, options: [String])
  /// The number is at least this.
  case from(field: String, number: Int)
  /// The number is less than this.
  case below(field: String, number: Int)
  /// The field is answered, or is not. Unlike all others this is never unknown itself.
  case known(field: String, Bool)
  /// All of them hold.
  case all([Condition])
  /// At least one of them holds.
  case any([Condition])
  /// It does not hold.
  case not(Condition)

  /// Whether it holds for what is known.
  func holds(for facts: ProfileFacts) -> Truth {
    switch self {
    case .choice(let field, let options):
      facts.words(field).map { Truth(!$0.isDisjoint(with: options)) } ?? .unknown
    case .from(let field, let number): facts.number(field).map { Truth($0 >= number) } ?? .unknown
    case .below(let field, let number): facts.number(field).map { Truth($0 < number) } ?? .unknown
    case .known(let field, let isKnown): Truth(isKnown == (facts.words(field) != nil || facts.number(field) != nil))
    case .all(let conditions): conditions.reduce(.yes) { Truth.both($0, $1.holds(for: facts)) }
    case .any(let conditions): conditions.reduce(.no) { Truth.either($0, $1.holds(for: facts)) }
    case .not(let condition): condition.holds(for: facts).negated
    }
  }

  /// The fields that it asks for, in their order.
  public var fields: [String] {
    switch self {
    case .choice(let field, _), .from(let field, _), .below(let field, _), .known(let field, _): [field]
    case .all(let conditions), .any(let conditions):
      conditions.reduce(into: []) { fields, condition in
        fields += condition.fields.filter { !fields.contains($0) }
      }
    case .not(let condition): condition.fields
    }
  }

  /// The simple conditions that it is made of.
  var leaves: [Condition] {
    switch self {
    case .choice, .from, .below, .known: [self]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.leaves)
    case .not(let condition): condition.leaves
    }
  }
}

extension Condition: Decodable {
  private enum Member: String, CodingKey {
    case field, `is`, from, below, known, all, any, not
  }

  /// Reads a condition.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    if let field = try members.decodeIfPresent(String.self, forKey: .field) {
      if let options = try members.decodeIfPresent([String].self, forKey: .is) {
        self = .choice(field: field, options: options)
      } else if let number = try members.decodeIfPresent(Int.self, forKey: .from) {
        self = .from(field: field, number: number)
      } else if let isKnown = try members.decodeIfPresent(Bool.self, forKey: .known) {
        self = .known(field: field, isKnown)
      } else {
        self = .below(field: field, number: try members.decode(Int.self, forKey: .below))
      }
    } else if let conditions = try members.decodeIfPresent([Condition].self, forKey: .all) {
      self = .all(conditions)
    } else if let conditions = try members.decodeIfPresent([Condition].self, forKey: .any) {
      self = .any(conditions)
    } else {
      self = .not(try members.decode(Condition.self, forKey: .not))
    }
  }
}
