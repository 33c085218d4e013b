// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Reads the body of a search: unknown members are refused, so that a misspelled one is never silently ignored.
///
/// Errors are `DecodingError`s whose coding path names the member.
extension SearchQuery: Decodable {
  /// Reads a query; all members but `near` have a usual value.
  public init(from decoder: any Decoder) throws {
    let members = try StrictMembers(
      decoder, ["near", "within", "condition", "wishes", "limit", "offset", "language"])
    self.init(
      near: try members.value("near"),
      within: members.has("within") ? try members.value("within") : Self.usualRadius,
      condition: try members.value("condition") ?? .opioids,
      wishes: try (members.value("wishes") as [StrictWish]?)?.map(\.wish) ?? [],
      limit: try members.value("limit") ?? 25,
      offset: try members.value("offset") ?? 0,
      language: try members.value("language") ?? .english)
  }
}

extension SearchQuery.Near: Decodable {
  /// Reads a place's name, or an object with `latitude` and `longitude`.
  public init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self = .name(name)
    } else {
      let members = try StrictMembers(decoder, ["latitude", "longitude"])
      self = .point(latitude: try members.required("latitude"), longitude: try members.required("longitude"))
    }
  }
}

private struct StrictWish: Decodable {
  let wish: Wish

  init(from decoder: any Decoder) throws {
    let members = try StrictMembers(decoder, ["id", "strength"])
    wish = Wish(try members.required("id"), try members.required("strength"))
  }
}

/// The members of a JSON object of which no others are allowed.
private struct StrictMembers {
  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private let container: KeyedDecodingContainer<Name>

  init(_ decoder: any Decoder, _ allowed: Set<String>) throws {
    container = try decoder.container(keyedBy: Name.self)
    if let other = container.allKeys.map(\.stringValue).filter({ !allowed.contains($0) }).min() {
      throw DecodingError.keyNotFound(
        Name(stringValue: other), .init(codingPath: container.codingPath, debugDescription: "unknown member"))
    }
  }

  func has(_ name: String) -> Bool {
    container.contains(Name(stringValue: name))
  }

  func value<Value: Decodable>(_ name: String) throws -> Value? {
    try container.decodeIfPresent(Value.self, forKey: Name(stringValue: name))
  }

  func required<Value: Decodable>(_ name: String) throws -> Value {
    guard let value: Value = try value(name) else {
      throw DecodingError.valueNotFound(
        Value.self,
        .init(codingPath: container.codingPath + [Name(stringValue: name)], debugDescription: "missing member"))
    }
    return value
  }
}
