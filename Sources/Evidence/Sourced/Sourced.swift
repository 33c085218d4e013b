// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A value together with where it comes from, how sure it is, and when somebody last looked.
public struct Sourced<Value> {
  /// The value, in `unit`.
  public let value: Value
  /// The unit, as people write it (`mg`, `h`, `mi`); `nil` for what has none.
  public let unit: String?
  /// The key of the source in the bibliography.
  public let source: String
  /// How firmly the value stands.
  public let certainty: Certainty
  /// The day on which somebody last compared the value with its source.
  public let reviewedOn: CalendarDate
  /// The day by which somebody must compare it again; not before `reviewedOn`.
  public let reviewBy: CalendarDate

  /// Makes a sourced value; `nil` where the source has no key or the next review comes before the last one.
  public init?(
    _ value: Value, unit: String? = nil, source: String, certainty: Certainty, reviewedOn: CalendarDate,
    reviewBy: CalendarDate
  ) {
    guard !source.isEmpty, reviewBy >= reviewedOn else { return nil }
    self.value = value
    self.unit = unit
    self.source = source
    self.certainty = certainty
    self.reviewedOn = reviewedOn
    self.reviewBy = reviewBy
  }

  /// Whether the review is overdue on `today`. The last day of the term still counts as in time.
  public func isOverdue(on today: CalendarDate) -> Bool {
    today > reviewBy
  }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
extension Sourced: Encodable where Value: Encodable {}

extension Sourced: Decodable where Value: Decodable {
  private enum Member: String, CodingKey {
    case value, unit, source, certainty, reviewedOn, reviewBy
  }

  /// Reads a value and all that belongs to it; only the unit may be missing.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    let sourced = Sourced(
      try members.decode(Value.self, forKey: .value),
      unit: try members.decodeIfPresent(String.self, forKey: .unit),
      source: try members.decode(String.self, forKey: .source),
      certainty: try members.decode(Certainty.self, forKey: .certainty),
      reviewedOn: try members.decode(CalendarDate.self, forKey: .reviewedOn),
      reviewBy: try members.decode(CalendarDate.self, forKey: .reviewBy))
    guard let sourced else {
      throw DecodingError.dataCorruptedError(
        forKey: .reviewBy, in: members, debugDescription: "the source has no key, or the next review is before the last"
      )
    }
    self = sourced
  }
}
